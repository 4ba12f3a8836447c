using SalesFlow.App.Shell;
using SalesFlow.Video;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Scheduling;

/// <summary>A meeting to be scheduled, as it was typed.</summary>
public sealed class ScheduleForm : IPlanForm
{
    /// <summary>Makes repeats of one form one meeting.</summary>
    public string? Key { get; set; }

    public string? Title { get; set; }

    // A browser that sends nothing of it leaves null behind.
    public TimeForm When { get; set => field = value ?? new(); } = new();

    /// <summary>The wire name of the chosen platform.</summary>
    public string? Platform { get; set; }

    /// <summary>The chosen account by the wire name of its platform, where there are several.</summary>
    public Dictionary<string, string> Accounts { get; set => field = value ?? []; } = [];

    public string? Lead { get; set; }

    public string? Invitees { get; set; }

    public string? Type { get; set; }

    /// <summary>Whether to record; empty while nobody has said so.</summary>
    public string? Record { get; set; }

    /// <summary>True to suggest the same next time.</summary>
    public bool KeepRecord { get; set; }

    public string? Agenda { get; set; }

    public string? Seen { get; set; }

    /// <summary>A meeting that an earlier sending of this form left behind, because the platform declined it.</summary>
    public string? Declined { get; set; }

    /// <summary>Writes down a meeting that is to be held once more, at another time.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="start">The new time.</param>
    /// <param name="viewerZone">The zone to use when the meeting has none of its own.</param>
    public static ScheduleForm Again(Meeting meeting, DateTimeOffset start, TimeZoneInfo viewerZone)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return new()
        {
            Title = meeting.Title,
            When = TimeForm.At(start, meeting.Duration, ZoneNames.ZoneOf(meeting, viewerZone)),
            Platform = meeting.Platform.Name,
            Accounts = new() { [meeting.Platform.Name] = meeting.IntegrationId.ToString() },
            Lead = meeting.LeadId,
            Invitees = string.Join('\n', meeting.Invitees.Select(static invitee => InviteeLines.Write(invitee.Email, invitee.Name))),
            Type = meeting.MeetingType,
            Record = meeting.Record ? RecordAnswer.Yes : RecordAnswer.No,
            Agenda = meeting.Agenda,
        };
    }

    /// <summary>Reads what was typed.</summary>
    public (ScheduleMeeting Request, IReadOnlyList<FieldError> Errors) Read()
    {
        var time = When.Read();
        var platform = MeetingPlatform.TryParse(Platform, out var named) ? named : default;
        var request = new ScheduleMeeting
        {
            Title = Title,
            StartTime = time.Start,
            Duration = time.Duration,
            TimeZone = When.Zone,
            Platform = platform,
            IntegrationId = IntegrationId.TryParse(Accounts.GetValueOrDefault(platform.Name), out var account) ? account : null,
            LeadId = Given(Lead),
            Invitees = InviteeLines.Read(Invitees),
            MeetingType = Given(Type),
            Record = Record switch { RecordAnswer.Yes => true, RecordAnswer.No => false, _ => null },
            Agenda = Given(Agenda),
        };
        return (request, request.Record is null ? [.. time.Errors, new FieldError("record", VideoErrorCode.Required, "Choose whether to record.")] : time.Errors);
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
