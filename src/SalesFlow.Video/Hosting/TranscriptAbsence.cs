using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Hosting;

/// <summary>Says in one sentence why there is no transcript.</summary>
internal static class TranscriptAbsence
{
    public static VideoProblem Explain(Meeting meeting, Occurrence? occurrence, DateTimeOffset now) => new()
    {
        Code = VideoErrorCode.TranscriptNotAvailable,
        Detail = occurrence?.FindArtifact(ArtifactKind.Transcript) switch
        {
            { State: ArtifactState.NotProduced or ArtifactState.Expired } artifact => ArtifactReasons.Describe(artifact),
            { } => "The platform has not finished the transcript yet. It is fetched as soon as it is there.",
            null => Explain(meeting, now),
        },
        MeetingId = meeting.Id,
    };

    private static string Explain(Meeting meeting, DateTimeOffset now) => meeting.Status switch
    {
        MeetingStatus.Cancelled => "The meeting was cancelled, so there is no transcript.",
        MeetingStatus.Provisioning or MeetingStatus.ProvisioningFailed => "The meeting does not exist at the platform yet, so there is no transcript.",
        MeetingStatus.InProgress => "The meeting is still running. Its transcript comes after it has ended.",
        MeetingStatus.NotHeld => "Nobody joined the meeting, so there is no transcript.",
        MeetingStatus.Scheduled when meeting.ScheduledEnd > now => "The meeting has not been held yet. Its transcript comes after it has ended.",
        _ => "No held run of this meeting is known, so there is no transcript.",
    };
}
