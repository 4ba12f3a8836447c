using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Processing;

/// <summary>What a platform's answer means for an artifact.</summary>
internal static class ArtifactStates
{
    /// <summary>Takes over an answer that brought nothing.</summary>
    public static Artifact WithoutContent<T>(this Artifact artifact, ArtifactAnswer<T> answer)
        where T : class => answer switch
        {
            { Reason: { } reason } => artifact with { State = ArtifactState.NotProduced, Reason = reason },
            { IsProcessing: true } => artifact with { State = ArtifactState.Processing },
            _ => artifact,
        };

    public static Artifact Available(this Artifact artifact, DateTimeOffset now) =>
        artifact with { State = ArtifactState.Available, Reason = null, AvailableAt = now };

    /// <summary>Names an occurrence to its platform.</summary>
    public static PlatformOccurrence AtPlatform(this Occurrence occurrence, Meeting meeting) => new()
    {
        MeetingId = meeting.FiledUnder() ?? "",
        Id = occurrence.PlatformOccurrenceId,
        Start = occurrence.ActualStart,
        End = occurrence.ActualEnd,
    };
}
