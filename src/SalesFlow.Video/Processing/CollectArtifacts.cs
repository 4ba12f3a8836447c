using Microsoft.Extensions.Logging;
using SalesFlow.Video.Diagnostics;
using SalesFlow.Video.Events;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Processing;

/// <summary>Fetches what an occurrence left behind, piece by piece, until each is there or it is clear that there is none.</summary>
internal sealed partial class CollectArtifacts(
    IOccurrenceStore store,
    OccurrenceChanges occurrences,
    IMeetingStore meetings,
    Connections connections,
    IEnumerable<IArtifactCollector> collectors,
    AdvanceMeeting advance,
    IJobStore jobs,
    TimeProvider timeProvider,
    ILogger<CollectArtifacts> logger) : IJobHandler
{
    // Attendance first: the analysis of what was said wants to know who was there.
    private readonly List<IArtifactCollector> _collectors =
        [.. collectors.OrderByDescending(collector => collector.Kind == ArtifactKind.Attendance).ThenBy(collector => collector.Kind)];

    public string Kind => StandingJobs.CollectArtifacts;

    public async Task<JobResult> RunAsync(Job job, CancellationToken cancellationToken)
    {
        var id = OccurrenceId.Parse(job.Subject);
        if (await LookAsync(id, wantsAll: false, cancellationToken).ConfigureAwait(false) is not { } occurrence
            || occurrence.Artifacts.All(artifact => artifact.IsSettled))
            return JobResult.Done;

        return new JobResult.Again("Not everything is there yet.", ArtifactPlan.PauseOf(occurrence, timeProvider.GetUtcNow()));
    }

    /// <summary>Looks at the platform for what is missing.</summary>
    /// <param name="id">The occurrence.</param>
    /// <param name="wantsAll">Whether to look also for what is not due yet, and once more for what had been given up.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    /// <returns>The occurrence as it is afterwards; null when it is unknown.</returns>
    public async Task<Occurrence?> LookAsync(OccurrenceId id, bool wantsAll, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } occurrence
            || await meetings.FindAsync(occurrence.MeetingId, cancellationToken).ConfigureAwait(false) is not { } meeting)
            return null;

        var connection = await connections.FindAsync(meeting, cancellationToken).ConfigureAwait(false);
        var hasSettled = false;
        foreach (var collector in _collectors)
        {
            if (occurrence.FindArtifact(collector.Kind) is not { } artifact || !IsWanted(artifact, occurrence, wantsAll))
                continue;

            var found = await FindAsync(collector, connection, meeting, occurrence, artifact, cancellationToken).ConfigureAwait(false);
            var isAlone = await IsOrganizerAloneAsync(connection, meeting, occurrence, found, cancellationToken).ConfigureAwait(false);
            occurrence = await SettleAsync(meeting, occurrence, found, isAlone, cancellationToken).ConfigureAwait(false);
            hasSettled |= found is { IsSettled: true, Kind: not ArtifactKind.Recording };
        }

        await advance.RunAsync(meeting.Id, cancellationToken).ConfigureAwait(false);
        if (hasSettled)
            await AwakenAsync(id, cancellationToken).ConfigureAwait(false);
        return occurrence;
    }

    /// <summary>Lets the analysis begin, which waits for what was said, or has it brought up to date with who was there.</summary>
    private Task AwakenAsync(OccurrenceId id, CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow();
        return jobs.WakeAsync(StandingJobs.Await(id, now, now), cancellationToken);
    }

    private async Task<bool?> IsOrganizerAloneAsync(
        Connection? connection, Meeting meeting, Occurrence occurrence, Artifact found, CancellationToken cancellationToken)
    {
        if (found is not { Kind: ArtifactKind.Attendance, State: ArtifactState.Available })
            return occurrence.IsOrganizerAlone;

        var present = await store.ListParticipantsAsync(occurrence.Id, cancellationToken).ConfigureAwait(false);
        return OrganizerAlone.Is(meeting, present, connection?.Integration.PlatformEmail);
    }

    private bool IsWanted(Artifact artifact, Occurrence occurrence, bool wantsAll) => wantsAll
        ? artifact.State != ArtifactState.Available
        : ArtifactPlan.IsDue(artifact, occurrence, timeProvider.GetUtcNow());

    private async Task<Artifact> FindAsync(
        IArtifactCollector collector, Connection? connection, Meeting meeting, Occurrence occurrence, Artifact artifact,
        CancellationToken cancellationToken)
    {
        if (connection is null)
            return GiveUp(artifact, occurrence, ArtifactReason.NotConnected);

        try
        {
            var found = await collector.CollectAsync(connection, meeting, occurrence, artifact, cancellationToken).ConfigureAwait(false);
            return found.IsSettled ? found : GiveUp(found, occurrence, AbsenceOf(collector.Kind, occurrence));
        }
        catch (PlatformException exception)
        {
            LogNotFetched(exception, collector.Kind, occurrence.Id, meeting.Platform);
            return exception switch
            {
                { Kind: PlatformErrorKind.MissingScope } => Never(artifact, ArtifactReason.MissingScope),
                ReconnectRequiredException => GiveUp(artifact, occurrence, ArtifactReason.NotConnected),
                { Kind: PlatformErrorKind.NotInPlan } => Never(artifact, ArtifactReason.NotInPlan),
                { Kind: PlatformErrorKind.Refused or PlatformErrorKind.NotPermitted or PlatformErrorKind.Expired } =>
                    Never(artifact, ArtifactReason.Refused),
                _ => GiveUp(artifact, occurrence, ArtifactReason.NotInTime),
            };
        }
    }

    /// <summary>Ends the waiting once the deadline is over.</summary>
    private Artifact GiveUp(Artifact artifact, Occurrence occurrence, ArtifactReason reason) =>
        artifact.Deadline > timeProvider.GetUtcNow() || (occurrence.ActualStart is not null && occurrence.ActualEnd is null)
            ? artifact
            : Never(artifact, reason);

    private static Artifact Never(Artifact artifact, ArtifactReason reason) =>
        artifact with { State = ArtifactState.NotProduced, Reason = reason };

    private static ArtifactReason AbsenceOf(ArtifactKind kind, Occurrence occurrence) => kind switch
    {
        ArtifactKind.Recording => ArtifactReason.NotRecorded,
        ArtifactKind.Transcript when occurrence.FindArtifact(ArtifactKind.Recording)?.State == ArtifactState.NotProduced => ArtifactReason.NotRecorded,
        ArtifactKind.Transcript => ArtifactReason.NotTranscribed,
        _ => ArtifactReason.NotInTime,
    };

    private async Task<Occurrence> SettleAsync(
        Meeting meeting, Occurrence occurrence, Artifact found, bool? isOrganizerAlone, CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow();
        return await occurrences.ApplyAsync(
            occurrence,
            known => known.FindArtifact(found.Kind) is { } stored && (stored.State == ArtifactState.Available || stored == found)
                ? known
                : known.With(found with { IsAnnounced = found.IsAnnounced || known.FindArtifact(found.Kind)?.IsAnnounced == true }) with
                {
                    IsOrganizerAlone = isOrganizerAlone ?? known.IsOrganizerAlone,
                },
            (before, after) => Tell(meeting, before, after, found.Kind, now),
            cancellationToken).ConfigureAwait(false);
    }

    private static IEnumerable<VideoEvent> Tell(Meeting meeting, Occurrence before, Occurrence after, ArtifactKind kind, DateTimeOffset now)
    {
        if (after.FindArtifact(kind) is not { IsSettled: true } settled || before.FindArtifact(kind)?.State == settled.State)
            yield break;

        // Attendance is announced by nobody.
        if (settled is { State: ArtifactState.Available, IsAnnounced: false, Kind: not ArtifactKind.Attendance })
            VideoTelemetry.LostWebhook(meeting.Platform, kind.ToString());
        yield return new ArtifactSettled
        {
            Id = DerivedId.Of($"artifact.settled|{after.Id}|{kind}|{settled.State}"),
            Owner = meeting.Owner,
            OccurredAt = now,
            MeetingId = meeting.Id,
            OccurrenceId = after.Id,
            Kind = kind,
            State = settled.State,
        };
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The {Kind} of occurrence {OccurrenceId} could not be fetched from {Platform}")]
    private partial void LogNotFetched(Exception exception, ArtifactKind kind, OccurrenceId occurrenceId, MeetingPlatform platform);
}
