using System.Text.Json.Serialization;
using SalesFlow.Video.Hosting;

namespace SalesFlow.Video.AspNetCore.Integrations;

/// <summary>Whether the platform tells us what happens in an account, on the wire.</summary>
internal sealed record WebhookHealthBody
{
    [JsonPropertyName("is_told")]
    public required bool IsTold { get; init; }

    /// <summary>Since when without a gap; where that is subscribed to at the platform by hand, when it last made sure of our address.</summary>
    [JsonPropertyName("since")]
    public required DateTime? Since { get; init; }

    /// <summary>Why it does not tell us, or not all; null when it does.</summary>
    [JsonPropertyName("reason")]
    public required string? Reason { get; init; }

    [JsonPropertyName("last_notice_at")]
    public required DateTime? LastNoticeAt { get; init; }

    public static WebhookHealthBody Of(WebhookHealth health) => new()
    {
        IsTold = health.IsTold,
        Since = health.Since?.UtcDateTime,
        Reason = health.Reason,
        LastNoticeAt = health.LastNoticeAt?.UtcDateTime,
    };
}
