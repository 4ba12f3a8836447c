using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Processing;

/// <summary>What is to come of an occurrence, until when it is waited for, and when to look.</summary>
internal static class ArtifactPlan
{
    // Platforms promise a recording within a day; most are there in minutes.
    private static readonly TimeSpan LongWait = TimeSpan.FromHours(24);

    // Nobody asked for a recording here, but the host may have started one by hand.
    private static readonly TimeSpan ShortWait = TimeSpan.FromHours(2);

    // Attendance is there soon after the end; nobody announces it.
    private static readonly TimeSpan FirstLook = TimeSpan.FromMinutes(1);

    // Webhooks have this head start before polling begins to doubt them.
    private static readonly TimeSpan HeadStart = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    public static Occurrence Expect(Occurrence occurrence, Meeting meeting, DateTimeOffset now)
    {
        if (occurrence.Artifacts.Count > 0)
            return occurrence;

        var end = occurrence.ActualEnd ?? now;
        var media = end + (meeting.Record ? LongWait : ShortWait);
        return occurrence with
        {
            Artifacts =
            [
                Expect(ArtifactKind.Recording, media),
                Expect(ArtifactKind.Transcript, media),
                Expect(ArtifactKind.Attendance, end + LongWait),
            ],
        };
    }

    /// <summary>Waits again for what was given up only because the account's grant was dead or lacked a scope.</summary>
    public static Occurrence Resume(Occurrence occurrence, DateTimeOffset now) => occurrence.Artifacts.Where(WasOutOfReach).Aggregate(
        occurrence,
        (resumed, artifact) => resumed.With(artifact with { State = ArtifactState.Expected, Reason = null, Deadline = now + ShortWait }));

    public static DateTimeOffset FirstLookAt(Occurrence occurrence, DateTimeOffset now) => (occurrence.ActualEnd ?? now) + FirstLook;

    /// <summary>True when it is time to look for an artifact: it was announced, or its webhook had its chance.</summary>
    public static bool IsDue(Artifact artifact, Occurrence occurrence, DateTimeOffset now) => !artifact.IsSettled
        && (artifact.IsAnnounced || artifact.Kind == ArtifactKind.Attendance || EndOf(occurrence, now) + HeadStart <= now);

    /// <summary>How long to rest until the next look: half of the time since the end, within bounds.</summary>
    public static TimeSpan PauseOf(Occurrence occurrence, DateTimeOffset now)
    {
        var open = occurrence.Artifacts.Where(artifact => !artifact.IsSettled).ToList();
        var end = EndOf(occurrence, now);
        var isDueSoon = open.Exists(artifact => artifact.IsAnnounced || artifact.Kind == ArtifactKind.Attendance) || now >= end + HeadStart;
        var pause = isDueSoon ? (now - end) / 2 : end + HeadStart - now;

        // A deadline is kept to the moment.
        var deadline = open.Min(artifact => artifact.Deadline) - now;
        return TimeSpan.FromTicks(Math.Clamp(Math.Min(pause.Ticks, deadline.Ticks), ShortestPause.Ticks, LongestPause.Ticks));
    }

    private static Artifact Expect(ArtifactKind kind, DateTimeOffset deadline) =>
        new() { Kind = kind, State = ArtifactState.Expected, Deadline = deadline };

    private static bool WasOutOfReach(Artifact artifact) =>
        artifact is { State: ArtifactState.NotProduced, Reason: ArtifactReason.NotConnected or ArtifactReason.MissingScope };

    // One of which only an artifact is known is over, whenever that was.
    private static DateTimeOffset EndOf(Occurrence occurrence, DateTimeOffset now) => occurrence.ActualEnd ?? (now - HeadStart);
}
