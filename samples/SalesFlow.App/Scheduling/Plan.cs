using System.Globalization;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Scheduling;

/// <summary>When a meeting is planned, and how long.</summary>
/// <param name="Start">The start.</param>
/// <param name="Length">The length.</param>
public sealed record Plan(DateTimeOffset Start, TimeSpan Length)
{
    private const string Format = "yyyyMMdd'T'HHmmss'Z'";
    private const int MostMinutes = 24 * 60;

    /// <summary>When it ends.</summary>
    public DateTimeOffset End => Start + Length;

    /// <summary>Returns the plan of a meeting.</summary>
    public static Plan Of(Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return new(meeting.ScheduledStart, meeting.Duration);
    }

    /// <summary>Reads what <see cref="Write"/> wrote; null for anything else.</summary>
    public static Plan? Read(string? text)
    {
        if (text?.Split('-') is not [var start, var length]
            || !DateTimeOffset.TryParseExact(start, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            || !int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes))
            return null;
        return instant.Year is > 2000 and < 9000 && minutes is > 0 and <= MostMinutes ? new(instant, TimeSpan.FromMinutes(minutes)) : null;
    }

    /// <summary>Writes it for an address, to the second and the minute.</summary>
    public string Write() =>
        string.Create(CultureInfo.InvariantCulture, $"{Start.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture)}-{(int)Math.Ceiling(Length.TotalMinutes)}");
}
