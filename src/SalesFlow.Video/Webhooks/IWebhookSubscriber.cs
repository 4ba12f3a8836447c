using SalesFlow.Video.Integrations;

namespace SalesFlow.Video.Webhooks;

/// <summary>Makes, renews and ends what one platform tells about an account; registered keyed by <see cref="MeetingPlatform"/>. Thread-safe.</summary>
/// <remarks>
/// For platforms that have to be asked account by account. When it is asked, what becomes of lost subscriptions, and what a gap swallowed is
/// the library's business. Every method may throw <see cref="PlatformException"/>: then it is called again later.
/// </remarks>
public interface IWebhookSubscriber
{
    /// <summary>Returns what is to be told about an integration, in the platform's words; empty when its user granted nothing that would allow it. Pure.</summary>
    IReadOnlyList<string> ListResources(Integration integration);

    /// <summary>Makes a subscription. Called again for the same order after an unknown outcome.</summary>
    Task<SubscriptionAnswer> CreateAsync(Integration integration, SubscriptionOrder order, CancellationToken cancellationToken = default);

    /// <summary>Prolongs a subscription, and confirms that it is still wanted where the platform asks for that. Repeatable.</summary>
    Task<SubscriptionAnswer> RenewAsync(
        Integration integration, SubscriptionOrder order, string platformSubscriptionId, CancellationToken cancellationToken = default);

    /// <summary>Ends a subscription; one that is gone counts as ended. Repeatable.</summary>
    Task DeleteAsync(
        Integration integration, string resource, string platformSubscriptionId, CancellationToken cancellationToken = default);

    /// <summary>Returns what this application has subscribed to for the account; null where the platform does not tell.</summary>
    Task<IReadOnlyList<PlatformSubscription>?> ListAsync(Integration integration, CancellationToken cancellationToken = default);

    /// <summary>Returns which meetings changed since an earlier call; null where the platform cannot tell for this resource.</summary>
    /// <param name="integration">Whose account to look in.</param>
    /// <param name="resource">One of <see cref="ListResources"/>.</param>
    /// <param name="deltaToken">What the earlier call returned; null for the first.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<PlatformChanges?> ListChangesAsync(
        Integration integration, string resource, string? deltaToken, CancellationToken cancellationToken = default);
}
