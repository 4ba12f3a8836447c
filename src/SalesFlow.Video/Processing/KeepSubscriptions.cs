using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SalesFlow.Video.Events;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Processing;

/// <summary>Sees to it that a platform tells us about an account as long as it is connected: the one owner of its subscriptions.</summary>
/// <remarks>
/// One standing job per integration makes what is missing, adopts what is there, renews at about two thirds of the life, notices what
/// vanished, and has what a gap swallowed fetched. Repeatable at each step: secrets are stored before the platform is told them.
/// </remarks>
internal sealed partial class KeepSubscriptions(
    IServiceProvider services,
    IIntegrationStore integrations,
    IWebhookSubscriptionStore store,
    ITokenProtector protector,
    PlatformDirectory platforms,
    CatchUp catchUp,
    IJobStore jobs,
    IOptionsMonitor<SalesFlowVideoOptions> options,
    TimeProvider timeProvider,
    ILogger<KeepSubscriptions> logger) : IJobHandler, IVideoEventConsumer<IntegrationConnected>
{
    private const string Standing = "The subscriptions are kept.";

    // How long a subscription that silently vanished may go unnoticed, and one that was refused unasked.
    private static readonly TimeSpan Round = TimeSpan.FromHours(1);

    private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(5);

    public string Kind => StandingJobs.KeepSubscriptions;

    public Task ConsumeAsync(IntegrationConnected videoEvent, CancellationToken cancellationToken) =>
        services.GetKeyedService<IWebhookSubscriber>(videoEvent.Platform) is null
            ? Task.CompletedTask
            : WakeAsync(videoEvent.IntegrationId, cancellationToken);

    /// <summary>Has the subscriptions of an integration looked at now.</summary>
    public Task WakeAsync(IntegrationId id, CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow();
        return jobs.WakeAsync(StandingJobs.Subscribe(id, now, now), cancellationToken);
    }

    public async Task<JobResult> RunAsync(Job job, CancellationToken cancellationToken)
    {
        // What is not connected is looked at again when it is, and has nothing left here once it is disconnected.
        if (await integrations.FindAsync(IntegrationId.Parse(job.Subject), cancellationToken).ConfigureAwait(false)
            is not { State: IntegrationState.Connected } integration
            || services.GetKeyedService<IWebhookSubscriber>(integration.Platform) is not { } subscriber)
            return JobResult.Done;

        try
        {
            var next = await KeepAsync(subscriber, integration, cancellationToken).ConfigureAwait(false);
            return new JobResult.Again(Standing, next - timeProvider.GetUtcNow());
        }
        catch (ReconnectRequiredException)
        {
            return JobResult.Done;
        }
        catch (PlatformException exception)
        {
            LogNotKept(integration.Id, integration.Platform, exception.Kind);
            return new JobResult.Again(exception.Kind.ToString(), exception.RetryAfter ?? Capped(JobBackoff.After(job.Attempts)));
        }
    }

    /// <summary>Renews one at once, as its platform asked for.</summary>
    public async Task RenewAsync(WebhookSubscription known, CancellationToken cancellationToken)
    {
        if (known is { IntegrationId: { } id, PlatformSubscriptionId: { } platformId }
            && await integrations.FindAsync(id, cancellationToken).ConfigureAwait(false) is { State: IntegrationState.Connected } integration
            && services.GetKeyedService<IWebhookSubscriber>(known.Platform) is { } subscriber)
        {
            var answer = await subscriber.RenewAsync(integration, OrderOf(known), platformId, cancellationToken).ConfigureAwait(false);
            await SaveAsync(known, answer, cancellationToken).ConfigureAwait(false);
            await WakeAsync(id, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Notes that a subscription is not at its platform any more, and has it made again.</summary>
    public async Task NoteLossAsync(WebhookSubscription known, CancellationToken cancellationToken)
    {
        await SaveAsync(known, new SubscriptionAnswer.Gone(), cancellationToken).ConfigureAwait(false);
        if (known.IntegrationId is { } id)
            await WakeAsync(id, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Ends all subscriptions of an integration that is being disconnected. What the platform does not end now ends by itself there.</summary>
    public async Task EndAsync(Integration integration, CancellationToken cancellationToken)
    {
        foreach (var known in await store.ListAsync(integration.Id, cancellationToken).ConfigureAwait(false))
        {
            // First here: from now on its notices are those of a stranger.
            await store.DeleteAsync(known.Id, cancellationToken).ConfigureAwait(false);
            if (known.PlatformSubscriptionId is { } platformId && services.GetKeyedService<IWebhookSubscriber>(integration.Platform) is { } subscriber)
                await TryDeleteAsync(subscriber, integration, known.Resource, platformId, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Returns when to look next.</summary>
    private async Task<DateTimeOffset> KeepAsync(IWebhookSubscriber subscriber, Integration integration, CancellationToken cancellationToken)
    {
        var wanted = subscriber.ListResources(integration);
        var known = await store.ListAsync(integration.Id, cancellationToken).ConfigureAwait(false);
        var there = await subscriber.ListAsync(integration, cancellationToken).ConfigureAwait(false);
        var now = timeProvider.GetUtcNow();
        var next = now + Round;
        DateTimeOffset? gapSince = null;
        foreach (var resource in wanted)
        {
            var before = known.FirstOrDefault(subscription => subscription.Resource == resource);
            var kept = await KeepAsync(subscriber, integration, resource, before, there, cancellationToken).ConfigureAwait(false);
            if (kept.State == WebhookSubscriptionState.Active && kept.ConfirmedAt != before?.ConfirmedAt)
                gapSince = Earlier(gapSince, before?.LastNoticeAt ?? before?.ConfirmedAt ?? integration.ConnectedAt);
            next = Earlier(next, SubscriptionLife.RenewalOf(kept, now));
        }

        foreach (var left in known.Where(subscription => !wanted.Contains(subscription.Resource)))
        {
            await store.DeleteAsync(left.Id, cancellationToken).ConfigureAwait(false);
            if (left.PlatformSubscriptionId is { } platformId)
                await subscriber.DeleteAsync(integration, left.Resource, platformId, cancellationToken).ConfigureAwait(false);
        }

        if (gapSince is { } since)
            await FetchGapAsync(integration, since, cancellationToken).ConfigureAwait(false);
        return next;
    }

    private async Task<WebhookSubscription> KeepAsync(
        IWebhookSubscriber subscriber, Integration integration, string resource, WebhookSubscription? before,
        IReadOnlyList<PlatformSubscription>? there, CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow();
        var known = before ?? await OrderAsync(integration, resource, cancellationToken).ConfigureAwait(false);
        if (known is { State: WebhookSubscriptionState.Active, PlatformSubscriptionId: { } platformId } && IsThere(platformId))
        {
            if (SubscriptionLife.RenewalOf(known, now) > now)
                return known;

            var renewed = await subscriber.RenewAsync(integration, OrderOf(known), platformId, cancellationToken).ConfigureAwait(false);
            if (renewed is not SubscriptionAnswer.Gone)
                return await SaveAsync(known, renewed, cancellationToken).ConfigureAwait(false);
        }

        if (known.State == WebhookSubscriptionState.Active)
        {
            LogVanished(known.Id, known.Platform);
            known = await SaveAsync(known, new SubscriptionAnswer.Gone(), cancellationToken).ConfigureAwait(false);
        }

        return await CreateAsync(subscriber, integration, known, isNew: before is null, cancellationToken).ConfigureAwait(false);

        bool IsThere(string id) => there is null || there.Any(subscription => subscription.Id == id);
    }

    private async Task<WebhookSubscription> CreateAsync(
        IWebhookSubscriber subscriber, Integration integration, WebhookSubscription known, bool isNew, CancellationToken cancellationToken)
    {
        var order = OrderOf(known);
        var answer = await subscriber.CreateAsync(integration, order, cancellationToken).ConfigureAwait(false);
        if (answer is SubscriptionAnswer.Exists { IsUsable: false, Subscription: var stranger } && isNew)
        {
            // Of an earlier connection, whose secret is gone: nothing that it tells could be believed.
            await subscriber.DeleteAsync(integration, known.Resource, stranger.Id, cancellationToken).ConfigureAwait(false);
            answer = await subscriber.CreateAsync(integration, order, cancellationToken).ConfigureAwait(false);
        }

        return await SaveAsync(known, answer is SubscriptionAnswer.Exists found ? new SubscriptionAnswer.Active(found.Subscription) : answer, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Stores what is about to be ordered, with its secret.</summary>
    private async Task<WebhookSubscription> OrderAsync(Integration integration, string resource, CancellationToken cancellationToken)
    {
        var wanted = WebhookSubscription.Wanted(integration.Platform, integration.Id, resource, timeProvider.GetUtcNow());
        await store.SaveAsync(
            wanted with { ProtectedSecret = protector.Protect(SubscriptionSecret.New(), SubscriptionSecret.ContextOf(wanted.Id)) }, cancellationToken)
            .ConfigureAwait(false);
        return await store.FindAsync(wanted.Id, cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidOperationException("A subscription was deleted while it was being made; the next round makes it.");
    }

    private SubscriptionOrder OrderOf(WebhookSubscription known) => new()
    {
        Id = known.Id,
        Resource = known.Resource,
        Secret = known.ProtectedSecret is { } text ? protector.Unprotect(text, SubscriptionSecret.ContextOf(known.Id)) : default,
        WebhookUrl = new Uri($"{options.CurrentValue.PublicBaseUrl?.AbsoluteUri.TrimEnd('/')}/api/webhooks/{platforms.Get(known.Platform).WebhookSlug}"),
    };

    /// <summary>Writes down what the platform said; what somebody else wrote meanwhile is looked at in the next round.</summary>
    private async Task<WebhookSubscription> SaveAsync(WebhookSubscription known, SubscriptionAnswer answer, CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow();
        var changed = answer switch
        {
            SubscriptionAnswer.Active active => known with
            {
                PlatformSubscriptionId = active.Subscription.Id,
                ExpiresAt = active.Subscription.ExpiresAt,
                CertificateId = active.Subscription.CertificateId,
                State = WebhookSubscriptionState.Active,
                Reason = null,

                // One that is prolonged has told us without a gap.
                ConfirmedAt = known.State == WebhookSubscriptionState.Active && known.PlatformSubscriptionId == active.Subscription.Id
                    ? known.ConfirmedAt
                    : now,
                UpdatedAt = now,
            },
            SubscriptionAnswer.Refused refused => known with
            {
                PlatformSubscriptionId = null,
                ExpiresAt = null,
                State = WebhookSubscriptionState.Refused,
                Reason = refused.Reason,
                UpdatedAt = now,
            },
            _ => known with { PlatformSubscriptionId = null, ExpiresAt = null, State = WebhookSubscriptionState.Missing, UpdatedAt = now },
        };
        return await store.SaveAsync(changed, cancellationToken).ConfigureAwait(false)
            ? changed with { Version = changed.Version + 1 }
            : await store.FindAsync(known.Id, cancellationToken).ConfigureAwait(false) ?? changed;
    }

    private async Task FetchGapAsync(Integration integration, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow();
        await jobs.WakeAsync(StandingJobs.ReadChangesOf(integration.Id, now, now), cancellationToken).ConfigureAwait(false);
        await catchUp.RunAsync(integration, since, cancellationToken).ConfigureAwait(false);
    }

    private async Task TryDeleteAsync(
        IWebhookSubscriber subscriber, Integration integration, string resource, string platformId, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(EndLimit);
        try
        {
            await subscriber.DeleteAsync(integration, resource, platformId, limit.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is SalesFlowVideoException || limit.IsCancellationRequested)
        {
            LogNotEnded(exception, integration.Id, integration.Platform);
        }
    }

    private static TimeSpan Capped(TimeSpan pause) => pause < Round ? pause : Round;

    private static DateTimeOffset Earlier(DateTimeOffset? one, DateTimeOffset other) => one < other ? one.Value : other;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Subscription {SubscriptionId} vanished at {Platform}; it is made again, and what it did not tell is fetched")]
    private partial void LogVanished(Guid subscriptionId, MeetingPlatform platform);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The subscriptions of integration {IntegrationId} could not be looked at on {Platform}: {Reason}")]
    private partial void LogNotKept(IntegrationId integrationId, MeetingPlatform platform, PlatformErrorKind reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A subscription of integration {IntegrationId} could not be ended on {Platform}; it ends by itself there")]
    private partial void LogNotEnded(Exception exception, IntegrationId integrationId, MeetingPlatform platform);
}
