using System.Diagnostics.CodeAnalysis;

namespace SalesFlow.Video.Webhooks;

/// <summary>Something that a platform sends webhooks about, as far as it is known here.</summary>
/// <param name="Platform">The platform.</param>
/// <param name="Resource">What it is about; <c>endpoint</c> for all that the application subscribed to at the platform itself.</param>
/// <param name="ConfirmedAt">When the platform last made sure that our address is ours; Zoom does so every 72 hours.</param>
/// <param name="CreatedAt">When that happened first.</param>
[Experimental("SFV0001")]
public sealed record WebhookSubscription(MeetingPlatform Platform, string Resource, DateTimeOffset ConfirmedAt, DateTimeOffset CreatedAt)
{
    /// <summary>The resource of subscriptions that are made at the platform by hand, for the application as a whole.</summary>
    public const string Endpoint = "endpoint";
}
