using SalesFlow.Video.Integrations;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Processing;

/// <summary>Does what a notice says of the very subscription that it came by.</summary>
internal sealed class FollowSubscription(
    IWebhookSubscriptionStore store, IIntegrationStore integrations, KeepSubscriptions keep, CatchUp catchUp, IJobStore jobs, TimeProvider timeProvider)
{
    /// <summary>Notes that a subscription told something.</summary>
    public async Task NoteNoticeAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (delivery.SubscriptionId is { } id)
            await store.NoteNoticeAsync(id, delivery.ReceivedAt, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns how many subscriptions it concerned.</summary>
    public async Task<int> RunAsync(Delivery delivery, PlatformSignalKind kind, CancellationToken cancellationToken)
    {
        // Late notices of what is gone concern nobody.
        if (delivery.SubscriptionId is not { } id
            || await store.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { IntegrationId: { } integrationId } known)
            return 0;

        var now = timeProvider.GetUtcNow();
        switch (kind)
        {
            case PlatformSignalKind.SubscriptionEnding:
                await keep.RenewAsync(known, cancellationToken).ConfigureAwait(false);
                break;
            case PlatformSignalKind.SubscriptionEnded:
                await keep.NoteLossAsync(known, cancellationToken).ConfigureAwait(false);
                break;
            case PlatformSignalKind.NoticesMissed when await integrations.FindAsync(integrationId, cancellationToken).ConfigureAwait(false) is { } integration:
                await jobs.WakeAsync(StandingJobs.ReadChangesOf(integrationId, now, now), cancellationToken).ConfigureAwait(false);
                await catchUp.RunAsync(integration, known.LastNoticeAt ?? known.CreatedAt, cancellationToken).ConfigureAwait(false);
                break;
            case PlatformSignalKind.AccountChanged:
                await jobs.WakeAsync(StandingJobs.ReadChangesOf(integrationId, now, now), cancellationToken).ConfigureAwait(false);
                break;
            default:
                return 0;
        }

        return 1;
    }
}
