using SalesFlow.Video;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Scheduling;

/// <summary>A new title and time for a meeting, as they were typed.</summary>
public sealed class RescheduleForm : IPlanForm
{
    public string? Title { get; set; }

    /// <summary>The title that the form was shown with: one that nobody touched is not sent, whatever it is by now.</summary>
    public string? ShownTitle { get; set; }

    // A browser that sends nothing of it leaves null behind.
    public TimeForm When { get; set => field = value ?? new(); } = new();

    public string? Seen { get; set; }

    /// <summary>Writes a meeting down as it is, on the clocks of the zone that it was planned in.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="viewerZone">The zone to use when the meeting has none of its own.</param>
    public static RescheduleForm Of(Meeting meeting, TimeZoneInfo viewerZone)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        var isLocal = TimeZoneInfo.TryFindSystemTimeZoneById(meeting.TimeZone, out var zone) && zone.HasIanaId && zone.Id != "UTC";
        return new()
        {
            Title = meeting.Title,
            ShownTitle = meeting.Title,
            When = TimeForm.At(meeting.ScheduledStart, meeting.Duration, isLocal ? zone! : viewerZone),
        };
    }

    /// <summary>Reads what was typed; what is as it was shown stays. A title that was emptied is an error, and not a title that stays.</summary>
    public (MeetingChange Change, IReadOnlyList<FieldError> Errors) Read()
    {
        var time = When.Read();
        var shown = ShownTime.Find(When.Shown);
        var change = new MeetingChange
        {
            Title = Title is not null && Title == ShownTitle ? null : Title ?? "",
            StartTime = time.Start == shown?.Start ? null : time.Start,
            Duration = time.Duration?.TotalMinutes == shown?.Minutes ? null : time.Duration,
            TimeZone = When.Zone == shown?.Zone ? null : When.Zone,
        };
        return (change, time.Errors);
    }
}
