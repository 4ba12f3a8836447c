using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Calls;

/// <summary>Tells what the page of a call is about.</summary>
public static class CallStages
{
    // News of a call that was held comes within minutes of its end.
    private static readonly TimeSpan UsualDelay = TimeSpan.FromMinutes(30);

    // As long as the SDK asks for one of which nothing is known.
    private static readonly TimeSpan LongestSearch = TimeSpan.FromHours(24);

    /// <summary>Until when the platform is asked whether a call was held; then it counts as not held.</summary>
    public static DateTimeOffset AskedUntil(Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return meeting.ScheduledEnd + LongestSearch;
    }

    /// <summary>What has ended goes before the plan: a call that is resumed, or was called off afterwards, still has its result.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="shown">What of it the page shows; without occurrences when nothing was held.</param>
    /// <param name="now">This instant.</param>
    public static CallStage Of(Meeting meeting, MeetingConversation shown, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(shown);
        if (shown.Occurrences.Any(static occurrence => occurrence is { ActualEnd: not null } or { Artifacts.Count: > 0 }))
            return CallStage.Held;

        return meeting.Status switch
        {
            MeetingStatus.Cancelled => CallStage.Cancelled,
            MeetingStatus.Provisioning => CallStage.Provisioning,
            MeetingStatus.ProvisioningFailed => CallStage.ProvisioningFailed,
            MeetingStatus.NotHeld => CallStage.NotHeld,
            MeetingStatus.InProgress => CallStage.Running,
            _ when shown.Occurrences.Count > 0 => CallStage.Running,
            MeetingStatus.Scheduled when meeting.ScheduledEnd > now => CallStage.Upcoming,
            MeetingStatus.Scheduled when meeting.ScheduledEnd + UsualDelay <= now => CallStage.NobodyYet,
            _ => CallStage.Unheard,
        };
    }
}
