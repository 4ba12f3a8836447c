using Microsoft.Extensions.Logging;
using SalesFlow.Video.Diagnostics;
using SalesFlow.Video.Events;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Processing;

/// <summary>Writes down that a run began or ended, whoever told: a webhook, late or twice, or our own look at the platform.</summary>
internal sealed partial class TrackOccurrence(
    OccurrenceChanges occurrences,
    IOccurrenceStore store,
    MeetingChanges meetings,
    MirrorMeeting mirror,
    IJobStore jobs,
    TimeProvider timeProvider,
    ILogger<TrackOccurrence> logger)
{
    /// <summary>Takes over what is known of a run. Repeatable, in any order: nothing that is known is forgotten.</summary>
    public async Task<Occurrence> SeeAsync(Meeting meeting, PlatformOccurrence seen, bool isAnnounced, CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow();
        var id = OccurrenceId.Of(meeting.Id, seen.Id);
        var fresh = new Occurrence { Id = id, MeetingId = meeting.Id, PlatformOccurrenceId = seen.Id };
        var occurrence = await occurrences.ApplyAsync(
            fresh,
            known => Merge(known, seen, meeting, now),
            (before, after) => Tell(meeting, before, after, isAnnounced, now),
            cancellationToken).ConfigureAwait(false);

        // From here on every step is repeated until it is done: the caller's job runs again after a crash.
        if (occurrence.Artifacts.Any(artifact => !artifact.IsSettled))
            await jobs.WakeAsync(StandingJobs.Collect(id, ArtifactPlan.FirstLookAt(occurrence, now), now), cancellationToken).ConfigureAwait(false);
        await AdvanceAsync(meeting.Id, cancellationToken).ConfigureAwait(false);
        await mirror.RunAsync(meeting.Id, cancellationToken).ConfigureAwait(false);
        return occurrence;
    }

    /// <summary>Notes that a webhook told of an artifact, and has it fetched at once.</summary>
    public async Task AnnounceAsync(Meeting meeting, PlatformOccurrence seen, ArtifactKind kind, CancellationToken cancellationToken)
    {
        var occurrence = await SeeAsync(meeting, seen, isAnnounced: true, cancellationToken).ConfigureAwait(false);
        var now = timeProvider.GetUtcNow();
        await occurrences.ApplyAsync(
            occurrence,
            known => ArtifactPlan.Expect(known, meeting, now) is var expected && expected.FindArtifact(kind) is { IsAnnounced: false } artifact
                ? expected.With(artifact with { IsAnnounced = true })
                : known,
            static (_, _) => [],
            cancellationToken).ConfigureAwait(false);
        await jobs.WakeAsync(StandingJobs.Collect(occurrence.Id, now, now), cancellationToken).ConfigureAwait(false);
    }

    private static Occurrence Merge(Occurrence known, PlatformOccurrence seen, Meeting meeting, DateTimeOffset now)
    {
        var start = known.ActualStart ?? seen.Start;
        var end = known.ActualEnd ?? seen.End;
        if (start == known.ActualStart && end == known.ActualEnd && (end is null || known.Artifacts.Count > 0))
            return known;

        var merged = known with { ActualStart = start, ActualEnd = end };
        return end is null ? merged : ArtifactPlan.Expect(merged, meeting, now);
    }

    private IEnumerable<VideoEvent> Tell(Meeting meeting, Occurrence before, Occurrence after, bool isAnnounced, DateTimeOffset now)
    {
        if (before.ActualStart is null && after.ActualStart is { } start)
        {
            Count(meeting, isAnnounced, "started");
            yield return new MeetingStarted
            {
                Id = EventRecorder.IdOf($"meeting.started|{after.Id}"),
                Owner = meeting.Owner,
                OccurredAt = start,
                MeetingId = meeting.Id,
                OccurrenceId = after.Id,
            };
        }

        if (before.ActualEnd is null && after.ActualEnd is not null)
        {
            Count(meeting, isAnnounced, "ended");
            LogEnded(meeting.Id, after.Id);
            yield return new MeetingEnded
            {
                Id = EventRecorder.IdOf($"meeting.ended|{after.Id}"),
                Owner = meeting.Owner,
                OccurredAt = after.ActualEnd ?? now,
                MeetingId = meeting.Id,
                OccurrenceId = after.Id,
            };
        }
    }

    private static void Count(Meeting meeting, bool isAnnounced, string kind)
    {
        if (!isAnnounced)
            VideoTelemetry.LostWebhook(meeting.Platform, kind);
    }

    /// <summary>Lets the meeting's status follow from all of its runs, of which the latest news may be the oldest.</summary>
    /// <remarks>
    /// Looks again after each change. News of another delivery that came between the look and the change may have been written down
    /// before the change, and whoever brought it does not come back.
    /// </remarks>
    private async Task AdvanceAsync(MeetingId id, CancellationToken cancellationToken)
    {
        bool isCurrent;
        do
        {
            if (StatusOf(await store.ListAsync([id], cancellationToken).ConfigureAwait(false)) is not { } status)
                return;

            isCurrent = true;
            await meetings.ApplyAsync(
                id,
                latest => (isCurrent = latest.Status == status || latest.Status == MeetingStatus.Cancelled) ? null : latest with { Status = status },
                cancellationToken).ConfigureAwait(false);
        }
        while (!isCurrent);
    }

    /// <summary>Returns what the runs make of a meeting; null when none has begun or ended.</summary>
    private static MeetingStatus? StatusOf(IReadOnlyList<Occurrence> runs) =>
        runs.Any(static run => run is { ActualStart: not null, ActualEnd: null }) ? MeetingStatus.InProgress
        : runs.Any(static run => run.ActualEnd is not null) ? MeetingStatus.Completed
        : null;

    [LoggerMessage(Level = LogLevel.Information, Message = "Meeting {MeetingId} was held: occurrence {OccurrenceId} has ended")]
    private partial void LogEnded(MeetingId meetingId, OccurrenceId occurrenceId);
}
