using System.Net.Mail;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Hosting;

/// <summary>What a schedule must look like. Reports every problem at once, so that a form needs one round only.</summary>
internal sealed class ScheduleRules(PlatformDirectory platforms, TimeProvider timeProvider)
{
    private const int LongestTitle = 200;
    private const int LongestAgenda = 2000;
    private const int LongestMeetingType = 50;
    private const int LongestLeadId = 100;
    private const int LongestEmail = 254;
    private const int LongestName = 200;
    private const int MostInvitees = 100;

    private static readonly string[] LocalFiles = ["localtime", "posix", "right/", "Factory"];

    private static readonly TimeSpan LongestDuration = TimeSpan.FromHours(24);
    private static readonly TimeSpan FurthestAhead = TimeSpan.FromDays(5 * 366);

    // Whoever picks "now" in a form is a moment late when sending it.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    public IReadOnlyList<FieldError> Check(ScheduleMeeting request) =>
    [
        .. CheckPlatform(request.Platform),
        .. CheckTitle(request.Title),
        .. CheckStart(request.StartTime, request.TimeZone),
        .. CheckDuration(request.Duration),
        .. CheckTimeZone(request.TimeZone),
        .. CheckText("meeting_type", request.MeetingType, LongestMeetingType),
        .. CheckText("lead_id", request.LeadId, LongestLeadId),
        .. CheckText("agenda", request.Agenda, LongestAgenda, hasLines: true),
        .. CheckInvitees(request.Invitees),
    ];

    public IReadOnlyList<FieldError> Check(MeetingChange change, Meeting meeting) =>
    [
        .. change.Title is null ? [] : CheckTitle(change.Title),
        .. IsMoved(change, meeting) ? CheckStart(change.StartTime, change.TimeZone ?? meeting.TimeZone) : [],
        .. change.Duration is null ? [] : CheckDuration(change.Duration),
        .. CheckTimeZone(change.TimeZone),
        .. CheckText("agenda", change.Agenda, LongestAgenda, hasLines: true),
    ];

    private IEnumerable<FieldError> CheckPlatform(MeetingPlatform platform)
    {
        if (platform == default)
            yield return new("platform", VideoErrorCode.Required, $"Name the platform: {Known()}.");
        else if (platforms.Find(platform) is null)
            yield return new("platform", VideoErrorCode.UnknownPlatform, $"There is no platform '{platform}' here. Known: {Known()}.");

        string Known() => string.Join(", ", platforms.All.Select(static descriptor => descriptor.Platform.Name));
    }

    /// <summary>True when there is a new start. One that stays is no choice that could be a bad one, even when it has passed.</summary>
    private static bool IsMoved(MeetingChange change, Meeting meeting) =>
        change.StartTime is { } start && ForeignTime.ToSecond(start) != meeting.ScheduledStart;

    private static IEnumerable<FieldError> CheckTitle(string? title) => ForeignText.IsBlank(title)
        ? [new("title", VideoErrorCode.Required, "Give the meeting a title.")]
        : CheckText("title", title, LongestTitle);

    private IEnumerable<FieldError> CheckStart(DateTimeOffset? start, string? timeZone)
    {
        var now = timeProvider.GetUtcNow();
        if (start is not { } time)
            yield return new("start_time", VideoErrorCode.Required, "Say when the meeting starts, such as 2027-12-10T15:00:00Z.");
        else if (time < now - Grace)
            yield return new("start_time", VideoErrorCode.StartInPast, "The start lies in the past. Choose a later one.");
        else if (time > now + FurthestAhead)
            yield return new("start_time", VideoErrorCode.StartTooFar, "Meetings can be planned at most five years ahead.");
        else if (IsSkipped(time, timeZone))
            yield return new("start_time", VideoErrorCode.TimeDoesNotExist,
                $"The clocks in {timeZone} go forward over this time. Choose one an hour earlier or later.");
    }

    /// <summary>True when the local time as written falls into the hour that the zone skips.</summary>
    private static bool IsSkipped(DateTimeOffset time, string? timeZone) => time.Offset != TimeSpan.Zero
        && timeZone is not null
        && TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var zone)
        && zone.IsInvalidTime(time.DateTime)
        && (time.Offset == zone.GetUtcOffset(time.AddDays(-1)) || time.Offset == zone.GetUtcOffset(time.AddDays(1)));

    private static IEnumerable<FieldError> CheckDuration(TimeSpan? duration)
    {
        if (duration is null)
            yield return new("duration_minutes", VideoErrorCode.Required, "Say how long the meeting lasts, in minutes.");
        else if (duration < TimeSpan.FromMinutes(1) || duration > LongestDuration)
            yield return new("duration_minutes", VideoErrorCode.OutOfRange, "A meeting lasts between 1 and 1440 minutes.");
    }

    private static IEnumerable<FieldError> CheckTimeZone(string? timeZone)
    {
        // Windows names and files such as "localtime" are found on some systems only; what is stored must mean the same everywhere.
        var isKnown = timeZone is null
            || (TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var zone)
                && zone.HasIanaId
                && !LocalFiles.Any(file => timeZone.StartsWith(file, StringComparison.Ordinal)));
        if (!isKnown)
            yield return new("time_zone", VideoErrorCode.UnknownTimeZone, "The time zone is not a known IANA name, such as Europe/Berlin.");
    }

    private static IEnumerable<FieldError> CheckInvitees(IReadOnlyList<Invitee> invitees)
    {
        if (invitees.Count > MostInvitees)
            return [new("invitees", VideoErrorCode.OutOfRange, $"A meeting has at most {MostInvitees} invitees.")];

        return invitees.SelectMany(static (invitee, index) =>
            CheckEmail($"invitees[{index}].email", invitee.Email).Concat(CheckText($"invitees[{index}].name", invitee.Name, LongestName)));
    }

    private static IEnumerable<FieldError> CheckEmail(string field, string? email)
    {
        if (ForeignText.OneLine(email) is not { } clean)
            yield return new(field, VideoErrorCode.Required, "Give the invitee's e-mail address.");
        else if (clean.Length > LongestEmail || HasControls(email!) || !MailAddress.TryCreate(clean, out var address) || address.Address != clean)
            yield return new(field, VideoErrorCode.InvalidValue, "This is not an e-mail address.");
    }

    private static IEnumerable<FieldError> CheckText(string field, string? text, int longest, bool hasLines = false)
    {
        var length = (hasLines ? ForeignText.Lines(text) : ForeignText.OneLine(text))?.Length ?? 0;
        if (length > longest)
            yield return new(field, VideoErrorCode.TooLong, $"At most {longest} characters are allowed here; this has {length}.");
        else if (text is not null && HasControls(text, hasLines))
            yield return new(field, VideoErrorCode.InvalidValue, "Control characters are not allowed here.");
    }

    private static bool HasControls(string text, bool hasLines = false) =>
        text.Any(character => char.IsControl(character) && !(hasLines && character is '\n' or '\r' or '\t'));
}
