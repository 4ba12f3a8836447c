using SalesFlow.Video;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Scheduling;

/// <summary>A meeting that can no longer be changed, told before anybody fills a form in.</summary>
public static class SettledMeeting
{
    /// <summary>Returns why a meeting can no longer be changed; null when it can.</summary>
    /// <param name="status">Where it stands.</param>
    /// <param name="isBegunToo">True when a meeting that is being held cannot be changed either.</param>
    public static VideoProblem? Explain(MeetingStatus status, bool isBegunToo) => status switch
    {
        MeetingStatus.Completed => new() { Code = VideoErrorCode.AlreadyHeld, Detail = "The meeting was held already." },
        MeetingStatus.InProgress when isBegunToo => new() { Code = VideoErrorCode.AlreadyHeld, Detail = "The meeting is being held." },
        MeetingStatus.Cancelled => new() { Code = VideoErrorCode.MeetingCancelled, Detail = "The meeting is cancelled." },
        _ => null,
    };
}
