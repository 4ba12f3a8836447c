using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Hosting;

/// <summary>The problems that the facades report, worded once.</summary>
internal static class Problems
{
    public static VideoProblem MeetingNotFound { get; } = new()
    {
        Code = VideoErrorCode.MeetingNotFound,
        Detail = "There is no such meeting.",
    };

    public static VideoProblem IntegrationNotFound { get; } = new()
    {
        Code = VideoErrorCode.IntegrationNotFound,
        Detail = "There is no such connected account.",
    };

    public static VideoProblem ActionItemNotFound { get; } = new()
    {
        Code = VideoErrorCode.ActionItemNotFound,
        Detail = "There is no such action item.",
    };

    public static VideoProblem ChangedMeanwhile { get; } = new()
    {
        Code = VideoErrorCode.ChangedMeanwhile,
        Detail = "Somebody else changed this at the same moment. Look again and repeat the change.",
    };

    public static VideoProblem NotConnected(PlatformDescriptor platform) => new()
    {
        Code = VideoErrorCode.NotConnected,
        Detail = $"{platform.DisplayName} is not connected. Connect an account first.",
    };

    public static VideoProblem ReconnectRequired(PlatformDescriptor platform) => new()
    {
        Code = VideoErrorCode.ReconnectRequired,
        Detail = $"The connection to {platform.DisplayName} has ended. Connect the account again.",
    };

    public static VideoProblem NoRecording(Meeting meeting, MeetingConversation? conversation, int number)
    {
        var artifacts = conversation?.FindArtifacts(ArtifactKind.Recording).ToList() ?? [];
        var files = artifacts.Sum(static artifact => artifact.Recordings.Count);
        return new VideoProblem
        {
            Code = VideoErrorCode.RecordingNotAvailable,
            Detail = artifacts switch
            {
                [] => "It is not known that this meeting was held, so there is no recording.",
                _ when files > 0 && number >= files => $"It was recorded in {files} files, counted from 0.",
                _ when artifacts.Exists(static artifact => artifact.State == ArtifactState.Available) =>
                    "The recording is no longer at the platform, and there is no copy of it.",
                _ when artifacts.Exists(static artifact => !artifact.IsSettled) =>
                    "The platform has not finished the recording yet. It is fetched as soon as it is there.",
                [var first, ..] => ArtifactReasons.Describe(first),
            },
            MeetingId = meeting.Id,
        };
    }

    public static VideoProblem CapabilityMissing(Capability capability) => new()
    {
        Code = VideoErrorCode.CapabilityMissing,
        Detail = capability.Reason ?? "The connected account cannot do this.",
    };

    public static VideoProblem Of(PlatformException exception, PlatformDescriptor platform, VideoErrorCode code) => new()
    {
        Code = code,
        Detail = Sentence(code, platform),
        RetryAfter = exception.RetryAfter,
    };

    public static VideoProblem Failed(Meeting meeting, PlatformDescriptor platform) => new()
    {
        Code = meeting.Sync.Reason ?? VideoErrorCode.PlatformRefused,
        Detail = Sentence(meeting.Sync.Reason ?? VideoErrorCode.PlatformRefused, platform),
        MeetingId = meeting.Id,
    };

    private static string Sentence(VideoErrorCode code, PlatformDescriptor platform) => code switch
    {
        VideoErrorCode.PlatformQuota => $"The daily limit of this {platform.DisplayName} account is reached. Try again tomorrow.",
        VideoErrorCode.PlatformMisconfigured => $"This application is not set up correctly at {platform.DisplayName}. Its operator must check the credentials.",
        VideoErrorCode.PlatformUnavailable => $"{platform.DisplayName} cannot be reached at the moment. Try again later.",
        VideoErrorCode.ReconnectRequired => $"The connection to {platform.DisplayName} has ended. Connect the account again.",
        VideoErrorCode.NotConnected => $"{platform.DisplayName} is not connected. Connect an account first.",
        _ => $"{platform.DisplayName} declined the request. Check the account's plan and permissions, then try again.",
    };
}
