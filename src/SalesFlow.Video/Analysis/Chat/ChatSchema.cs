using System.Text.Json;
using Microsoft.Extensions.AI;

namespace SalesFlow.Video.Analysis.Chat;

/// <summary>The shape that the model's answer must have, in the subset of JSON Schema that strict structured outputs allow.</summary>
internal static class ChatSchema
{
    private const string Text = """
        {
          "type": "object",
          "properties": {
            "language": { "type": "string", "description": "The language of the conversation as a two-letter code." },
            "summary": {
              "type": "array",
              "description": "Three to six sentences in the order of the conversation.",
              "items": { "$ref": "#/$defs/statement" }
            },
            "topics": {
              "type": "array",
              "description": "Three to eight key topics of one to four words, the weightiest first.",
              "items": { "$ref": "#/$defs/statement" }
            },
            "action_items": { "type": "array", "items": { "$ref": "#/$defs/action_item" } },
            "sentiment": { "$ref": "#/$defs/sentiment" }
          },
          "required": ["language", "summary", "topics", "action_items", "sentiment"],
          "additionalProperties": false,
          "$defs": {
            "statement": {
              "type": "object",
              "properties": { "text": { "type": "string" }, "segments": { "$ref": "#/$defs/segments" } },
              "required": ["text", "segments"],
              "additionalProperties": false
            },
            "action_item": {
              "type": "object",
              "properties": {
                "text": { "type": "string", "description": "What is to be done, beginning with a verb." },
                "assignee": { "type": ["string", "null"], "description": "A name from people or the speakers, letter by letter, or null." },
                "due_on": { "type": ["string", "null"], "description": "The day as yyyy-MM-dd, or null when none was named." },
                "segments": { "$ref": "#/$defs/segments" }
              },
              "required": ["text", "assignee", "due_on", "segments"],
              "additionalProperties": false
            },
            "sentiment": {
              "type": "object",
              "properties": {
                "score": { "type": "number", "description": "From -1 to 1." },
                "internal": { "type": ["number", "null"], "description": "The tone of the people on side Internal, or null." },
                "external": { "type": ["number", "null"], "description": "The tone of the people on side External, or null." },
                "thirds": { "type": "array", "description": "Exactly three scores: beginning, middle, end.", "items": { "type": "number" } },
                "reason": { "type": "string", "description": "One sentence." }
              },
              "required": ["score", "internal", "external", "thirds", "reason"],
              "additionalProperties": false
            },
            "segments": { "type": "array", "description": "The indexes of the segments that show it, at least one.", "items": { "type": "integer" } }
          }
        }
        """;

    /// <summary>The format of the answer; whether it is binding is told beside it, see <see cref="ChatTranscriptAnalyzer"/>.</summary>
    public static ChatResponseFormat Format { get; } =
        ChatResponseFormat.ForJsonSchema(JsonDocument.Parse(Text).RootElement.Clone(), "meeting_analysis", "The analysis of a sales conversation.");
}
