using System.Text.Json.Nodes;

namespace SalesFlow.Video.Tests.Analysis;

/// <summary>Answers that a model might give about the English call of <see cref="SalesCalls"/>.</summary>
internal static class ModelAnswer
{
    public static string Good => With(_ => { });

    public static string With(Action<JsonObject> change)
    {
        var answer = JsonNode.Parse("""
            {
              "language": "en",
              "summary": [{ "text": "The Buyer's team answers too slowly.", "segments": [5, 7] }, { "text": "Both plan a pilot.", "segments": [17, 16] }],
              "topics": [{ "text": "Ticket routing", "segments": [12] }],
              "action_items": [{ "text": "Send the pilot proposal", "assignee": "Seller", "due_on": "2027-03-05", "segments": [18] }],
              "sentiment": { "score": 0.4, "internal": 0.5, "external": 0.3, "thirds": [0.1, 0.2, 0.8], "reason": "The Buyer likes the pilot." }
            }
            """)!.AsObject();
        change(answer);
        return answer.ToJsonString();
    }
}
