using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Calls;

/// <summary>Tells what the page of a call is about.</summary>
public static class CallStages
{
    /// <summary>A run that has ended goes before the plan: a call that is held again, or was called off afterwards, still has its result.</summary>
    public static CallStage Of(Meeting meeting, Occurrence? run, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        if (run is { ActualEnd: not null } or { Artifacts.Count: > 0 })
            return CallStage.Held;

        return meeting.Status switch
        {
            MeetingStatus.Cancelled => CallStage.Cancelled,
            MeetingStatus.Provisioning => CallStage.Provisioning,
            MeetingStatus.ProvisioningFailed => CallStage.ProvisioningFailed,
            MeetingStatus.NotHeld => CallStage.NotHeld,
            MeetingStatus.InProgress => CallStage.Running,
            _ when run is not null => CallStage.Running,
            MeetingStatus.Scheduled when meeting.ScheduledEnd > now => CallStage.Upcoming,
            _ => CallStage.Unheard,
        };
    }
}
