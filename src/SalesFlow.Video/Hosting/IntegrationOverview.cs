using SalesFlow.Video.Integrations;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Hosting;

/// <summary>An integration and what it can do.</summary>
/// <param name="Integration">The integration.</param>
/// <param name="Capabilities">What it can do, and why it cannot do the rest.</param>
/// <param name="Webhooks">Whether its platform tells us what happens.</param>
public sealed record IntegrationOverview(Integration Integration, MeetingCapabilities Capabilities, WebhookHealth Webhooks)
{
    /// <summary>When the connection ends because the platform gave nothing to renew it with; null when it can be renewed.</summary>
    public DateTimeOffset? EndsAt { get; init; }
}
