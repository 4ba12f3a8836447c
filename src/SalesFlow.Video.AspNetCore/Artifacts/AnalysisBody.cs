using System.Text.Json.Serialization;
using SalesFlow.Video.Analysis;
using SalesFlow.Video.AspNetCore.Meetings;

namespace SalesFlow.Video.AspNetCore.Artifacts;

/// <summary>The analysis of one conversation on the wire.</summary>
// A host whose options read numbers from text too must not describe ours so.
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record AnalysisBody
{
    /// <summary>The occurrence with which the conversation was first analyzed.</summary>
    [JsonPropertyName("occurrence_id")]
    public required Guid OccurrenceId { get; init; }

    [JsonPropertyName("conversation_id")]
    public required Guid? ConversationId { get; init; }

    /// <summary>Which analysis of this conversation it is, counted from 1: there is another one when people come back.</summary>
    [JsonPropertyName("revision")]
    public required int Revision { get; init; }

    /// <summary>Empty when too little was said.</summary>
    [JsonPropertyName("summary")]
    public required string Summary { get; init; }

    [JsonPropertyName("summary_sentences")]
    public required IReadOnlyList<CitedBody> SummarySentences { get; init; }

    /// <summary>The weightiest first.</summary>
    [JsonPropertyName("topics")]
    public required IReadOnlyList<CitedBody> Topics { get; init; }

    /// <summary>The names of the topics.</summary>
    [JsonPropertyName("key_topics")]
    public required IReadOnlyList<string> KeyTopics { get; init; }

    [JsonPropertyName("action_items")]
    public required IReadOnlyList<ActionItemBody> ActionItems { get; init; }

    /// <summary>Null when too little was said, or no words of tone are known for the language.</summary>
    [JsonPropertyName("sentiment_analysis")]
    public required SentimentBody? SentimentAnalysis { get; init; }

    /// <summary>Null when too little was said.</summary>
    [JsonPropertyName("metrics")]
    public required MetricsBody? Metrics { get; init; }

    /// <summary>Why there are no metrics, in one sentence; null when there are some.</summary>
    [JsonPropertyName("metrics_reason")]
    public required string? MetricsReason { get; init; }

    /// <summary>Those who spoke, in the order of their first words, then those who attended in silence.</summary>
    [JsonPropertyName("people")]
    public required IReadOnlyList<PersonBody> People { get; init; }

    /// <summary>A BCP 47 tag such as de; null when it could not be told.</summary>
    [JsonPropertyName("language")]
    public required string? Language { get; init; }

    /// <summary>True when less was said than an analysis can rest on; everything else is then empty or null.</summary>
    [JsonPropertyName("has_insufficient_content")]
    public required bool HasInsufficientContent { get; init; }

    [JsonPropertyName("analyzer")]
    public required AnalyzerBody Analyzer { get; init; }

    [JsonPropertyName("created_at")]
    public required DateTime CreatedAt { get; init; }

    public static AnalysisBody Of(StoredAnalysis stored) => new()
    {
        OccurrenceId = stored.OccurrenceId.Value,
        ConversationId = stored.ConversationId?.Value,
        Revision = stored.Revision,
        Summary = stored.Analysis.Summary,
        SummarySentences = [.. stored.Analysis.SummarySentences.Select(CitedBody.Of)],
        Topics = [.. stored.Analysis.Topics.Select(CitedBody.Of)],
        KeyTopics = stored.Analysis.KeyTopics,
        ActionItems = [.. stored.Analysis.ActionItems.Select(ActionItemBody.Of)],
        SentimentAnalysis = SentimentBody.Of(stored.Analysis.Sentiment),
        Metrics = stored.Analysis.Metrics is { } metrics ? MetricsBody.Of(metrics) : null,
        MetricsReason = stored.Analysis.MetricsReason,
        People = [.. stored.People.Select(PersonBody.Of)],
        Language = stored.Analysis.Language,
        HasInsufficientContent = stored.Analysis.HasInsufficientContent,
        Analyzer = new() { Name = stored.Analysis.AnalyzerName, Version = stored.Analysis.AnalyzerVersion },
        CreatedAt = stored.CreatedAt.UtcDateTime,
    };

    /// <summary>Returns the occurrence; never what was said.</summary>
    public override string ToString() => $"analysis of occurrence {OccurrenceId}";
}
