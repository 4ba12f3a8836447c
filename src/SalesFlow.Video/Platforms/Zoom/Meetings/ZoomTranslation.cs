using System.Globalization;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Platforms.Zoom.Wire;

namespace SalesFlow.Video.Platforms.Zoom.Meetings;

/// <summary>Says in Zoom's words what a meeting is to be, and in ours what it became.</summary>
internal static class ZoomTranslation
{
    private const int ScheduledType = 2;
    private const int NoRegistration = 2;
    private const string CloudRecording = "cloud";
    private const string NoRecording = "none";
    private const string EncryptionThatCanBeRecorded = "enhanced_encryption";

    public static ZoomMeetingRequest ToCreation(MeetingDraft draft) => new()
    {
        Topic = TopicOf(draft),
        Type = ScheduledType,
        StartTime = ToText(draft.Start),
        Duration = ToMinutes(draft.Duration),
        Timezone = draft.TimeZone,
        Agenda = Shorten(draft.Agenda),
        DefaultPassword = true,

        // A sales call: a guest needs the link and nothing else, but waits until the host is there and lets them in. So nobody
        // meets another customer in the room, and no uninvited bot listens. All of it is said, since what is left out follows the
        // defaults of the account: the personal room for every meeting, guests who must sign in, encryption that forbids recording.
        Settings = new ZoomRequestedSettings
        {
            AutoRecording = ToRecording(draft),
            UsePmi = false,
            ApprovalType = NoRegistration,
            WaitingRoom = true,
            JoinBeforeHost = false,
            MeetingAuthentication = false,
            EncryptionType = draft.Record ? EncryptionThatCanBeRecorded : null,
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
    public static PlatformMeeting ToListedMeeting(ZoomMeeting meeting, DateTimeOffset now) => ToPlatformMeeting(meeting, now) with { Agenda = null };

    public static PlatformMeeting ToPlatformMeeting(ZoomMeeting meeting, DateTimeOffset now) => new()
    {
        Id = meeting.Id,
        Title = meeting.Topic,
        Start = ForeignTime.Believe(meeting.StartTime, now),
        Duration = meeting.Duration is { } minutes ? TimeSpan.FromMinutes(minutes) : null,
        TimeZone = string.IsNullOrEmpty(meeting.Timezone) ? null : meeting.Timezone,
        Agenda = meeting.Agenda ?? "",
        JoinUrl = ToWebAddress(meeting.JoinUrl),
        HostUrl = meeting.StartUrl is null ? default : new Secret(meeting.StartUrl),
        Password = meeting.Password,

        // A local recording stays on the host's computer, out of anybody's reach.
        Records = meeting.Settings?.AutoRecording is { } recording ? recording == CloudRecording : null,
        CreatedAt = ForeignTime.Believe(meeting.CreatedAt, now),
    };

    /// <summary>Whether a listed meeting may be the draft's; lists may cut the agenda short, so it is not compared here.</summary>
    public static bool HasScheduleOf(ZoomMeeting meeting, MeetingDraft draft) =>
        HasSameWords(meeting.Topic, TopicOf(draft))
        && meeting.StartTime is { } start && ToText(start) == ToText(draft.Start)
        && meeting.Duration == ToMinutes(draft.Duration);

    /// <summary>Whether a meeting has the draft's agenda; white space does not count, since Zoom may have tidied it.</summary>
    public static bool HasAgendaOf(ZoomMeeting meeting, MeetingDraft draft) =>
        HasSameWords(meeting.Agenda, Shorten(draft.Agenda));

    private static bool HasSameWords(string? one, string? other) => SameWords.Are(ForeignText.Lines(one), ForeignText.Lines(other));

    private static string TopicOf(MeetingDraft draft) => ForeignText.Cut(draft.Title, ZoomDefaults.LongestTopic);

    private static string ToText(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static int ToMinutes(TimeSpan duration) => (int)Math.Ceiling(duration.TotalMinutes);

    private static string ToRecording(MeetingDraft draft) => draft.Record ? CloudRecording : NoRecording;

    private static string? Shorten(string? agenda) => agenda is null ? null : ForeignText.Cut(agenda, ZoomDefaults.LongestAgenda);

    private static Uri? ToWebAddress(string? text)
    {
        var isWeb = Uri.TryCreate(ForeignText.OneLine(text), UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
        return isWeb ? address : null;
    }
}
