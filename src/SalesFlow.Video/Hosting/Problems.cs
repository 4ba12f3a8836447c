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

    public static VideoProblem AlreadyHeld { get; } = new()
    {
        Code = VideoErrorCode.AlreadyHeld,
        Detail = "The meeting was held already. Schedule a new one.",
    };

    public static VideoProblem MeetingCancelled { get; } = new()
    {
        Code = VideoErrorCode.MeetingCancelled,
        Detail = "The meeting is cancelled. Schedule a new one.",
    };

    public static VideoProblem MeetingBeingCancelled { get; } = new()
    {
        Code = VideoErrorCode.MeetingCancelled,
        Detail = "The meeting is being cancelled. Schedule a new one.",
    };

    public static VideoProblem NotConnected(PlatformDescriptor platform) => new()
    {
        Code = VideoErrorCode.NotConnected,
        Detail = Sentence(VideoErrorCode.NotConnected, platform),
    };

    /// <summary>Only the user can bring the connection back; the exception knows how it ended.</summary>
    public static VideoProblem ReconnectRequired(PlatformDescriptor platform, ReconnectRequiredException exception)
    {
        var code = exception.Kind == PlatformErrorKind.AccountGone ? VideoErrorCode.AccountGone : VideoErrorCode.ReconnectRequired;
        return new() { Code = code, Detail = Sentence(code, platform) };
    }

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

    /// <summary>Says what a platform or its account does not let happen, and what to do about it.</summary>
    public static string Sentence(VideoErrorCode code, PlatformDescriptor platform) => code switch
    {
        VideoErrorCode.PlatformQuota => $"The daily limit of this {platform.DisplayName} account is reached. Try again tomorrow.",
        VideoErrorCode.PlatformMisconfigured => $"This application is not set up correctly at {platform.DisplayName}. Its operator must check the credentials.",
        VideoErrorCode.PlatformUnavailable => $"{platform.DisplayName} cannot be reached at the moment. Try again later.",
        VideoErrorCode.AccountGone => $"This user is no longer in the {platform.DisplayName} account. Ask its administrator, or connect another account.",
        VideoErrorCode.PlatformPlan => $"The plan of this {platform.DisplayName} account does not include that. Change the plan, or use another account.",
        VideoErrorCode.PlatformPermission =>
            $"{platform.DisplayName} does not permit this account to do that. Ask its administrator, or connect again and grant all that is asked for.",
        VideoErrorCode.PlatformBusy => $"{platform.DisplayName} does not do that while the meeting is held. Wait until it has ended.",
        VideoErrorCode.PlatformExpired => $"The meeting is over at {platform.DisplayName} and can no longer be changed or read. Schedule a new one.",
        VideoErrorCode.PlatformMeetingTaken =>
            $"{platform.DisplayName} put the meeting into a room that another meeting has, such as a personal one. Turn that setting off there, then try again.",
        VideoErrorCode.PlatformLinkMissing =>
            $"{platform.DisplayName} prepared no link for the guests. Check that the account may hold online meetings, then try again.",
        VideoErrorCode.ReconnectRequired => $"The connection to {platform.DisplayName} has ended. Connect the account again.",
        VideoErrorCode.NotConnected => $"{platform.DisplayName} is not connected. Connect an account first.",
        _ => $"{platform.DisplayName} declined the request. Check the account's plan and permissions, then try again.",
    };
}
