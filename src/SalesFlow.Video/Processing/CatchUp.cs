using SalesFlow.Video.Events;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Processing;

/// <summary>Has the platform asked about everything that it could not be asked, or did not tell, for a while: once an account is connected again, and after a gap.</summary>
/// <remarks>Repeatable: what it waits for again is settled again, and no harm is done when the jobs that it wakes run once too often.</remarks>
internal sealed class CatchUp(
    IMeetingStore meetings, IOccurrenceStore occurrences, OccurrenceChanges changes, IJobStore jobs, TimeProvider timeProvider)
    : IVideoEventConsumer<IntegrationConnected>
{
    // What was held before has been missed for longer than any platform promises to keep it.
    private static readonly TimeSpan Reach = TimeSpan.FromDays(30);

    // What began before a gap may have ended in it, and what it left behind may have been ready a day later.
    private static readonly TimeSpan Lead = TimeSpan.FromDays(2);

    public Task ConsumeAsync(IntegrationConnected videoEvent, CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow();

        // One that was planned with the new grant missed nothing, and its platform may not show it to everybody yet.
        return RunAsync(videoEvent.IntegrationId, videoEvent.Owner, now - Reach, videoEvent.OccurredAt, now, cancellationToken);
    }

    /// <summary>Has all meetings looked at that were planned for a time after the gap began.</summary>
    public Task RunAsync(Integration integration, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow();
        var from = since - Lead > now - Reach ? since - Lead : now - Reach;
        return RunAsync(integration.Id, integration.Owner, from, now, now, cancellationToken);
    }

    private async Task RunAsync(
        IntegrationId integrationId, OwnerId owner, DateTimeOffset from, DateTimeOffset createdBefore, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        await jobs.WakeAsync(LookThroughAccount.JobOf(integrationId, now), cancellationToken).ConfigureAwait(false);
        var query = new MeetingQuery { Owner = owner, Now = now, Limit = MeetingQuery.MaxLimit };
        while (true)
        {
            var page = await meetings.ListAsync(query, cancellationToken).ConfigureAwait(false);
            var missed = page.Items
                .Where(meeting => meeting.IntegrationId == integrationId && meeting.CreatedAt < createdBefore && meeting.Status != MeetingStatus.Cancelled)
                .ToList();
            await ResumeAsync(missed, now, cancellationToken).ConfigureAwait(false);
            if (page.Next is not { } next || next.At < from)
                return;
            query = query with { After = next };
        }
    }

    private static bool CanBeWatched(Meeting meeting) =>
        meeting is { PlatformMeetingId: not null, Status: MeetingStatus.Scheduled or MeetingStatus.InProgress };

    private async Task ResumeAsync(IReadOnlyCollection<Meeting> missed, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // What was asked for before the account was lost.
        foreach (var meeting in missed.Where(static meeting => meeting.Sync.State == SyncState.Pending))
        {
            foreach (var command in await meetings.ListCommandsAsync(meeting.Id, cancellationToken).ConfigureAwait(false))
                await jobs.WakeAsync(OutboxJobs.Of(command) with { DueAt = now }, cancellationToken).ConfigureAwait(false);
        }

        foreach (var meeting in missed.Where(CanBeWatched))
            await jobs.WakeAsync(StandingJobs.Watch(meeting.Id, now, now), cancellationToken).ConfigureAwait(false);

        foreach (var occurrence in await occurrences.ListAsync([.. missed.Select(static meeting => meeting.Id)], cancellationToken).ConfigureAwait(false))
        {
            var resumed = await changes.ApplyAsync(occurrence, known => ArtifactPlan.Resume(known, now), static (_, _) => [], cancellationToken)
                .ConfigureAwait(false);
            if (resumed.Artifacts.Any(static artifact => !artifact.IsSettled))
                await jobs.WakeAsync(StandingJobs.Collect(occurrence.Id, now, now), cancellationToken).ConfigureAwait(false);
        }
    }
}
