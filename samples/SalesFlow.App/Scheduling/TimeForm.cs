using System.Globalization;
using SalesFlow.Video;

namespace SalesFlow.App.Scheduling;

/// <summary>When a meeting is, as it was typed: nothing is lost, also what means nothing.</summary>
public sealed class TimeForm
{
    /// <summary>The choice to type a length.</summary>
    public const string OtherLength = "other";

    private const string DateFormat = "yyyy-MM-dd";
    private const string TimeFormat = "HH:mm";

    // Browsers add seconds when a page gave them some.
    private static readonly string[] TimeFormats = [TimeFormat, "HH:mm:ss"];

    /// <summary>The lengths to choose from, in minutes.</summary>
    public static IReadOnlyList<int> Lengths { get; } = [30, 60, 90];

    public string? Date { get; set; }

    public string? Time { get; set; }

    /// <summary>One of <see cref="Lengths"/>, or <see cref="OtherLength"/>.</summary>
    public string? Length { get; set; }

    /// <summary>The minutes of another length.</summary>
    public string? Minutes { get; set; }

    /// <summary>The IANA zone in which date and time are meant.</summary>
    public string? Zone { get; set; }

    /// <summary>The plan as the form showed it, see <see cref="ShownTime"/>.</summary>
    public string? Shown { get; set; }

    /// <summary>Writes a time down as it is read on the clocks of a zone.</summary>
    public static TimeForm At(DateTimeOffset start, TimeSpan length, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var local = TimeZoneInfo.ConvertTime(start, zone);
        var minutes = (int)length.TotalMinutes;
        var isOther = !Lengths.Contains(minutes);
        return new()
        {
            Date = local.ToString(DateFormat, CultureInfo.InvariantCulture),
            Time = local.ToString(TimeFormat, CultureInfo.InvariantCulture),
            Length = isOther ? OtherLength : minutes.ToString(CultureInfo.InvariantCulture),
            Minutes = isOther ? minutes.ToString(CultureInfo.InvariantCulture) : null,
            Zone = ZoneNames.IdOf(zone),
            Shown = new ShownTime(start, minutes, ZoneNames.IdOf(zone)).ToString(),
        };
    }

    /// <summary>Reads what was typed.</summary>
    public PlannedTime Read()
    {
        var (zone, zoneError) = ReadZone();
        var (start, startError) = zone is null ? (null, null) : ReadStart(zone);
        var (duration, durationError) = ReadDuration();
        return new(start, duration, zone, [.. new[] { startError, durationError, zoneError }.OfType<FieldError>()]);
    }

    private (TimeZoneInfo? Zone, FieldError? Error) ReadZone() =>
        Zone is { Length: > 0 and < 64 } && TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out var zone) && zone.HasIanaId
            ? (zone, null)
            : (null, new("time_zone", VideoErrorCode.UnknownTimeZone, "Choose a time zone."));

    private (DateTimeOffset? Start, FieldError? Error) ReadStart(TimeZoneInfo zone)
    {
        const string Field = "start_time";
        if (string.IsNullOrWhiteSpace(Date) || string.IsNullOrWhiteSpace(Time))
            return (null, new(Field, VideoErrorCode.Required, "Choose date and time."));
        if (!DateOnly.TryParseExact(Date, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            || !TimeOnly.TryParseExact(Time, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return (null, new(Field, VideoErrorCode.InvalidValue, "This is no date and time."));

        return (ShownTime.Find(Shown)?.FindStart(date, time, zone) ?? LocalMoment.Find(date, time, zone)) is { } start
            ? (start, null)
            : (null, new(Field, VideoErrorCode.TimeDoesNotExist, "The clocks skip this time. Choose another."));
    }

    private (TimeSpan? Duration, FieldError? Error) ReadDuration()
    {
        const string Field = "duration_minutes";
        var typed = Length == OtherLength ? Minutes : Length;
        if (string.IsNullOrWhiteSpace(typed))
            return (null, new(Field, VideoErrorCode.Required, "Choose a length."));
        return int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
            ? (TimeSpan.FromMinutes(minutes), null)
            : (null, new(Field, VideoErrorCode.InvalidValue, "The length is a number of minutes."));
    }
}
