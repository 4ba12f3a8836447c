using System.Text.Json.Serialization;
using SalesFlow.Video.Analysis;
using SalesFlow.Video.AspNetCore.Json;

namespace SalesFlow.Video.AspNetCore.Meetings;

/// <summary>The tone of a conversation on the wire.</summary>
// A host whose options read numbers from text too must not describe ours so.
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record SentimentBody
{
    [JsonPropertyName("label")]
    [JsonConverter(typeof(SnakeCaseEnum<SentimentLabel>))]
    public required SentimentLabel Label { get; init; }

    /// <summary>From -1 to 1.</summary>
    [JsonPropertyName("score")]
    public required double Score { get; init; }

    /// <summary>The score of each side; null for a side that is not known or said too little.</summary>
    [JsonPropertyName("sides")]
    public required SidesBody<double?> Sides { get; init; }

    /// <summary>The scores of the first, the middle and the last third.</summary>
    [JsonPropertyName("thirds")]
    public required IReadOnlyList<double> Thirds { get; init; }

    /// <summary>One sentence that says what the score rests on.</summary>
    [JsonPropertyName("reason")]
    public required string Reason { get; init; }

    public static SentimentBody? Of(MeetingSentiment? sentiment) => sentiment is null ? null : new()
    {
        Label = sentiment.Label,
        Score = sentiment.Score,
        Sides = new() { Internal = sentiment.Sides.Internal, External = sentiment.Sides.External },
        Thirds = sentiment.Thirds,
        Reason = sentiment.Reason,
    };

    /// <summary>Returns the label; never the reason, which may quote.</summary>
    public override string ToString() => $"sentiment {Label}";
}
