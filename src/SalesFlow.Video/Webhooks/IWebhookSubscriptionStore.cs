using System.Diagnostics.CodeAnalysis;

namespace SalesFlow.Video.Webhooks;

/// <summary>Keeps what platforms send webhooks about. Each method is one transaction; implementations are thread-safe.</summary>
[Experimental("SFV0001")]
public interface IWebhookSubscriptionStore
{
    /// <summary>Notes that a platform made sure of our address; adds the subscription when it is new. An earlier instant changes nothing.</summary>
    Task ConfirmAsync(MeetingPlatform platform, string resource, DateTimeOffset at, CancellationToken cancellationToken = default);

    /// <summary>Returns all subscriptions by platform, integration and resource.</summary>
    Task<IReadOnlyList<WebhookSubscription>> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>Returns the subscriptions of an integration by resource.</summary>
    Task<IReadOnlyList<WebhookSubscription>> ListAsync(IntegrationId integrationId, CancellationToken cancellationToken = default);

    /// <summary>Returns a subscription, or null.</summary>
    Task<WebhookSubscription?> FindAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>Returns what was subscribed to at the platform by hand, for the application as a whole; null when it was never confirmed.</summary>
    Task<WebhookSubscription?> FindConfirmedAsync(MeetingPlatform platform, string resource, CancellationToken cancellationToken = default);

    /// <summary>Returns the subscription that has this id at its platform, or null.</summary>
    Task<WebhookSubscription?> FindAsync(MeetingPlatform platform, string platformSubscriptionId, CancellationToken cancellationToken = default);

    /// <summary>Adds a subscription when its version is 0, otherwise saves it over the version read; raises the version by one.</summary>
    /// <returns>False when it was added or changed meanwhile, or is gone.</returns>
    Task<bool> SaveAsync(WebhookSubscription subscription, CancellationToken cancellationToken = default);

    /// <summary>Notes when a notice arrived; without effect when a later one is noted, or the subscription is gone. The version stays.</summary>
    Task NoteNoticeAsync(Guid id, DateTimeOffset at, CancellationToken cancellationToken = default);

    /// <summary>Deletes a subscription; without effect when it is gone.</summary>
    Task DeleteAsync(Guid id, CancellationToken cancellationToken = default);
}
