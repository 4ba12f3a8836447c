using System.Diagnostics.CodeAnalysis;

namespace SalesFlow.Video.Webhooks;

/// <summary>Keeps what platforms send webhooks about. Each method is one transaction; implementations are thread-safe.</summary>
[Experimental("SFV0001")]
public interface IWebhookSubscriptionStore
{
    /// <summary>Notes that a platform made sure of our address; adds the subscription when it is new. An earlier instant changes nothing.</summary>
    Task ConfirmAsync(MeetingPlatform platform, string resource, DateTimeOffset at, CancellationToken cancellationToken = default);

    /// <summary>Returns all subscriptions by platform and resource.</summary>
    Task<IReadOnlyList<WebhookSubscription>> ListAsync(CancellationToken cancellationToken = default);
}
