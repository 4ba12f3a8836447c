using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Hosting;

/// <summary>Says in one sentence why there is no transcript.</summary>
internal static class TranscriptAbsence
{
    /// <summary>Explains it by the artifacts of the conversation, or else by the meeting.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="conversation">What was asked for; null when nothing was held.</param>
    /// <param name="now">This instant.</param>
    public static VideoProblem Explain(Meeting meeting, MeetingConversation? conversation, DateTimeOffset now)
    {
        var artifacts = conversation?.FindArtifacts(ArtifactKind.Transcript).ToList() ?? [];
        return new VideoProblem
        {
            Code = VideoErrorCode.TranscriptNotAvailable,
            Detail = artifacts switch
            {
                [] => Explain(meeting, now),
                _ when artifacts.Exists(static artifact => artifact.State is not (ArtifactState.NotProduced or ArtifactState.Expired)) =>
                    "The platform has not finished the transcript yet. It is fetched as soon as it is there.",
                [var first, ..] => ArtifactReasons.Describe(first),
            },
            MeetingId = meeting.Id,
        };
    }

    private static string Explain(Meeting meeting, DateTimeOffset now) => meeting.Status switch
    {
        MeetingStatus.Cancelled => "The meeting was cancelled, so there is no transcript.",
        MeetingStatus.Provisioning or MeetingStatus.ProvisioningFailed => "The meeting does not exist at the platform yet, so there is no transcript.",
        MeetingStatus.InProgress => "The meeting is still running. Its transcript comes after it has ended.",
        MeetingStatus.NotHeld => "Nobody joined the meeting, so there is no transcript.",
        MeetingStatus.Scheduled when meeting.ScheduledEnd > now => "The meeting has not been held yet. Its transcript comes after it has ended.",
        _ => "It is not known that this meeting was held, so there is no transcript.",
    };
}
