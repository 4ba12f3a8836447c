using System.Globalization;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Platforms.Zoom.Wire;

namespace SalesFlow.Video.Platforms.Zoom;

/// <summary>Says in Zoom's words what a meeting is to be, and in ours what it became.</summary>
internal static class ZoomTranslation
{
    private const int ScheduledType = 2;
    private const int NoRegistration = 2;
    private const string CloudRecording = "cloud";
    private const string NoRecording = "none";

    public static ZoomMeetingRequest ToCreation(MeetingDraft draft) => new()
    {
        Topic = draft.Title,
        Type = ScheduledType,
        StartTime = ToText(draft.Start),
        Duration = ToMinutes(draft.Duration),
        Timezone = draft.TimeZone,
        Agenda = Shorten(draft.Agenda),
        DefaultPassword = true,

        // A sales call: a guest needs the link and nothing else, but waits until the host is there and lets them in. So nobody
        // meets another customer in the room, and no uninvited bot listens.
        Settings = new ZoomRequestedSettings
        {
            AutoRecording = ToRecording(draft),
            ApprovalType = NoRegistration,
            WaitingRoom = true,
            JoinBeforeHost = false,
            MeetingInvitees = draft.Invitees is [] ? null : [.. draft.Invitees.Select(static invitee => new ZoomInvitee(invitee.Email))],
        },
    };

    /// <summary>Names what is to be changed and nothing else: Zoom leaves the rest as it is.</summary>
    public static ZoomMeetingRequest ToChange(MeetingPatch patch) => new()
    {
        Topic = patch.Title,
        StartTime = patch.Start is { } start ? ToText(start) : null,
        Duration = patch.Duration is { } duration ? ToMinutes(duration) : null,
        Timezone = patch.TimeZone,
        Agenda = Shorten(patch.Agenda),
    };

    /// <summary>Translates a meeting of a list, which may cut the agenda short.</summary>
    public static PlatformMeeting ToListedMeeting(ZoomMeeting meeting) => ToPlatformMeeting(meeting) with { Agenda = null };

    public static PlatformMeeting ToPlatformMeeting(ZoomMeeting meeting) => new()
    {
        Id = meeting.Id,
        Title = string.IsNullOrWhiteSpace(meeting.Topic) ? null : meeting.Topic,
        Start = meeting.StartTime,
        Duration = meeting.Duration is { } minutes ? TimeSpan.FromMinutes(minutes) : null,
        TimeZone = string.IsNullOrEmpty(meeting.Timezone) ? null : meeting.Timezone,
        Agenda = meeting.Agenda ?? "",
        JoinUrl = ToWebAddress(meeting.JoinUrl),
        HostUrl = meeting.StartUrl is null ? default : new Secret(meeting.StartUrl),
        Password = string.IsNullOrEmpty(meeting.Password) ? null : meeting.Password,

        // A local recording stays on the host's computer, out of anybody's reach.
        Records = meeting.Settings?.AutoRecording is { } recording ? recording == CloudRecording : null,
        CreatedAt = meeting.CreatedAt,
    };

    /// <summary>Whether a listed meeting may be the draft's; lists may cut the agenda short, so it is not compared here.</summary>
    public static bool HasScheduleOf(ZoomMeeting meeting, MeetingDraft draft) =>
        meeting.Topic?.Trim() == draft.Title.Trim()
        && meeting.StartTime is { } start && ToText(start) == ToText(draft.Start)
        && meeting.Duration == ToMinutes(draft.Duration);

    /// <summary>Whether a meeting has the draft's agenda; white space does not count, since Zoom may have tidied it.</summary>
    public static bool HasAgendaOf(ZoomMeeting meeting, MeetingDraft draft) =>
        Words(meeting.Agenda).SequenceEqual(Words(Shorten(draft.Agenda)), StringComparer.Ordinal);

    private static string[] Words(string? text) => (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static string ToText(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static int ToMinutes(TimeSpan duration) => (int)Math.Ceiling(duration.TotalMinutes);

    private static string ToRecording(MeetingDraft draft) => draft.Record ? CloudRecording : NoRecording;

    private static string? Shorten(string? agenda)
    {
        if (agenda is null || agenda.Length <= ZoomDefaults.LongestAgenda)
            return agenda;

        // Half a surrogate pair is no text.
        var splitsPair = char.IsHighSurrogate(agenda[ZoomDefaults.LongestAgenda - 1]);
        return agenda[..(splitsPair ? ZoomDefaults.LongestAgenda - 1 : ZoomDefaults.LongestAgenda)];
    }

    private static Uri? ToWebAddress(string? text)
    {
        var isWeb = Uri.TryCreate(text, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
        return isWeb ? address : null;
    }
}
