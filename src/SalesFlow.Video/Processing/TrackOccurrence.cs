using Microsoft.Extensions.Logging;
using SalesFlow.Video.Diagnostics;
using SalesFlow.Video.Events;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Processing;

/// <summary>Writes down that an occurrence began or ended, however that became known: by a webhook, late or twice, or by our own look at the platform.</summary>
internal sealed partial class TrackOccurrence(
    OccurrenceChanges occurrences,
    AdvanceMeeting advance,
    IJobStore jobs,
    TimeProvider timeProvider,
    ILogger<TrackOccurrence> logger)
{
    /// <summary>Takes over what is known of an occurrence. Repeatable, in any order: nothing that is known is forgotten.</summary>
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
        {
            var firstLook = ArtifactPlan.FirstLookAt(occurrence, now);
            await jobs.WakeAsync(StandingJobs.Collect(id, firstLook, now), cancellationToken).ConfigureAwait(false);
            await jobs.WakeAsync(StandingJobs.Await(id, firstLook, now), cancellationToken).ConfigureAwait(false);
        }

        await advance.RunAsync(meeting.Id, cancellationToken).ConfigureAwait(false);
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
                Id = DerivedId.Of($"meeting.started|{after.Id}"),
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
                Id = DerivedId.Of($"meeting.ended|{after.Id}"),
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

    [LoggerMessage(Level = LogLevel.Information, Message = "Meeting {MeetingId} was held: occurrence {OccurrenceId} has ended")]
    private partial void LogEnded(MeetingId meetingId, OccurrenceId occurrenceId);
}
