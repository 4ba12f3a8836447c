using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Processing;

/// <summary>Reads what changed in an account, for platforms whose notices say only that something did; many notices cost one reading.</summary>
internal sealed class ReadChanges(
    IServiceProvider services,
    IIntegrationStore integrations,
    IWebhookSubscriptionStore subscriptions,
    IMeetingStore meetings,
    FollowPlatform follow,
    IJobStore jobs,
    TimeProvider timeProvider) : IJobHandler
{
    public string Kind => StandingJobs.ReadChanges;

    public async Task<JobResult> RunAsync(Job job, CancellationToken cancellationToken)
    {
        if (await integrations.FindAsync(IntegrationId.Parse(job.Subject), cancellationToken).ConfigureAwait(false)
            is not { State: IntegrationState.Connected } integration
            || services.GetKeyedService<IWebhookSubscriber>(integration.Platform) is not { } subscriber)
            return JobResult.Done;

        try
        {
            foreach (var known in await subscriptions.ListAsync(integration.Id, cancellationToken).ConfigureAwait(false))
                await ReadAsync(subscriber, integration, known, cancellationToken).ConfigureAwait(false);
            return JobResult.Done;
        }
        catch (ReconnectRequiredException)
        {
            return JobResult.Done;
        }
        catch (PlatformException exception) when (exception.IsTransient)
        {
            return new JobResult.Again(exception.Kind.ToString(), exception.RetryAfter);
        }
    }

    private async Task ReadAsync(
        IWebhookSubscriber subscriber, Integration integration, WebhookSubscription known, CancellationToken cancellationToken)
    {
        var changes = await subscriber.ListChangesAsync(integration, known.Resource, known.DeltaToken, cancellationToken).ConfigureAwait(false);
        if (changes is null)
            return;

        var ids = changes.MeetingIds.Distinct(StringComparer.Ordinal).ToList();
        var ours = await meetings.FindKnownAsync(integration.Id, ids, cancellationToken).ConfigureAwait(false);
        foreach (var id in ids.Where(ours.Contains))
        {
            foreach (var meeting in await meetings.ListByPlatformIdAsync(integration.Platform, id, cancellationToken).ConfigureAwait(false))
                await follow.RunAsync(meeting, timeProvider.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        }

        var now = timeProvider.GetUtcNow();
        if (!changes.IsComplete)
            await jobs.WakeAsync(StandingJobs.LookThrough(integration.Id, now, now), cancellationToken).ConfigureAwait(false);

        // Last: whoever stops before reads the same again. Somebody else who wrote meanwhile has read as much, or more.
        if (changes.DeltaToken != known.DeltaToken
            && await subscriptions.FindAsync(known.Id, cancellationToken).ConfigureAwait(false) is { } latest && latest.DeltaToken == known.DeltaToken)
            await subscriptions.SaveAsync(latest with { DeltaToken = changes.DeltaToken }, cancellationToken).ConfigureAwait(false);
    }
}
