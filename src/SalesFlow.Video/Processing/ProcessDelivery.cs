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
    IMeetingStore meetings,
    TrackOccurrence track,
    FollowPlatform follow,
    RevokeGrant revoke,
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

        var signals = await receiver.TranslateAsync(delivery, cancellationToken).ConfigureAwait(false);
        if (signals is null)
        {
            LogNotUnderstood(delivery.Id, delivery.Platform);
            await deliveries.MarkAsync(delivery.Id, DeliveryState.NotUnderstood, "This version does not know the event.", cancellationToken)
                .ConfigureAwait(false);
            return JobResult.Done;
        }

        var effects = 0;
        foreach (var signal in signals)
            effects += await ApplyAsync(delivery.Platform, signal, cancellationToken).ConfigureAwait(false);

        var (state, note) = effects > 0 ? (DeliveryState.Processed, null) : (DeliveryState.Ignored, "It concerns nothing that is kept here.");
        await deliveries.MarkAsync(delivery.Id, state, note, cancellationToken).ConfigureAwait(false);
        return JobResult.Done;
    }

    /// <summary>Returns how many meetings or integrations a signal concerned. A meeting that was not planned here is not our business.</summary>
    private async Task<int> ApplyAsync(MeetingPlatform platform, PlatformSignal signal, CancellationToken cancellationToken)
    {
        if (signal.Kind == PlatformSignalKind.GrantRevoked)
            return await revoke.RunAsync(platform, signal, cancellationToken).ConfigureAwait(false);
        if (signal.MeetingId is null)
            return 0;

        var concerned = await meetings.ListByPlatformIdAsync(platform, signal.MeetingId, cancellationToken).ConfigureAwait(false);
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

    [LoggerMessage(Level = LogLevel.Information, Message = "Delivery {DeliveryId} of {Platform} is of a kind that this version does not know; it is kept")]
    private partial void LogNotUnderstood(Guid deliveryId, MeetingPlatform platform);
}
