using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Processing;

/// <summary>Does what a webhook asks for. Every effect is repeatable, so that a repeat or a crash in between does no harm.</summary>
internal sealed partial class ProcessDelivery(
    IServiceProvider services,
    IDeliveryStore deliveries,
    DeliverySeal seal,
    IMeetingStore meetings,
    TrackOccurrence track,
    FollowPlatform follow,
    EndIntegration end,
    FollowSubscription subscriptions,
    ILogger<ProcessDelivery> logger) : IJobHandler
{
    public string Kind => OutboxJobs.ProcessDelivery;

    public async Task<JobResult> RunAsync(Job job, CancellationToken cancellationToken)
    {
        if (await deliveries.FindAsync(Guid.Parse(job.Subject), cancellationToken).ConfigureAwait(false) is not { } delivery
            || delivery.State == DeliveryState.Quarantined)
            return JobResult.Done;
        if (services.GetKeyedService<IWebhookReceiver>(delivery.Platform) is not { } receiver)
            return new JobResult.Dead($"Platform '{delivery.Platform}' is not registered any more.");

        var meaning = await receiver.TranslateAsync(seal.Open(delivery), cancellationToken).ConfigureAwait(false);
        var (state, note) = meaning switch
        {
            DeliveryMeaning.Understood understood => await ApplyAsync(delivery, understood.Signals, cancellationToken).ConfigureAwait(false),
            DeliveryMeaning.InDoubt doubt => (DeliveryState.Quarantined, doubt.Reason),
            _ => (DeliveryState.NotUnderstood, "This version does not know the event."),
        };
        if (state is DeliveryState.NotUnderstood or DeliveryState.Quarantined)
            LogKept(delivery.Id, delivery.Platform, state);
        await deliveries.MarkAsync(delivery.Id, state, note, cancellationToken).ConfigureAwait(false);
        return JobResult.Done;
    }

    private async Task<(DeliveryState State, string? Note)> ApplyAsync(
        Delivery delivery, IReadOnlyList<PlatformSignal> signals, CancellationToken cancellationToken)
    {
        var effects = 0;
        foreach (var signal in signals)
            effects += await ApplyAsync(delivery, signal, cancellationToken).ConfigureAwait(false);
        await subscriptions.NoteNoticeAsync(delivery, cancellationToken).ConfigureAwait(false);
        return effects > 0 ? (DeliveryState.Processed, null) : (DeliveryState.Ignored, "It concerns nothing that is kept here.");
    }

    /// <summary>Returns how many meetings or integrations a signal concerned. A meeting that was not planned here is not our business.</summary>
    private async Task<int> ApplyAsync(Delivery delivery, PlatformSignal signal, CancellationToken cancellationToken)
    {
        if (signal.Kind is PlatformSignalKind.GrantRevoked or PlatformSignalKind.AccountGone)
            return await end.RunAsync(delivery.Platform, signal, cancellationToken).ConfigureAwait(false);
        if (signal.MeetingId is null)
            return await subscriptions.RunAsync(delivery, signal.Kind, cancellationToken).ConfigureAwait(false);

        var concerned = await meetings.ListByPlatformIdAsync(delivery.Platform, signal.MeetingId, cancellationToken).ConfigureAwait(false);
        foreach (var meeting in concerned)
            await ApplyAsync(meeting, signal, cancellationToken).ConfigureAwait(false);
        return concerned.Count;
    }

    private Task ApplyAsync(Meeting meeting, PlatformSignal signal, CancellationToken cancellationToken)
    {
        if (signal.Kind is PlatformSignalKind.MeetingChanged or PlatformSignalKind.MeetingDeleted)
            return FollowAsync(meeting, signal, cancellationToken);
        if (signal.OccurrenceId is null)
            return Task.CompletedTask;

        var seen = new PlatformOccurrence { MeetingId = signal.MeetingId!, Id = signal.OccurrenceId, Start = signal.Start, End = signal.End };
        return signal is { Kind: PlatformSignalKind.ArtifactReady, Artifact: { } kind }
            ? track.AnnounceAsync(meeting, seen, kind, cancellationToken)
            : track.SeeAsync(meeting, seen, isAnnounced: true, cancellationToken);
    }

    private async Task FollowAsync(Meeting meeting, PlatformSignal signal, CancellationToken cancellationToken)
    {
        try
        {
            await follow.RunAsync(meeting, signal.HappenedAt, cancellationToken).ConfigureAwait(false);
        }
        catch (ReconnectRequiredException)
        {
            // Nothing that trying again would mend.
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Delivery {DeliveryId} of {Platform} is kept, and nothing follows from it: {State}")]
    private partial void LogKept(Guid deliveryId, MeetingPlatform platform, DeliveryState state);
}
