using System.Globalization;

namespace SalesFlow.App.Scheduling;

/// <summary>The plan that a form showed when it was opened; the form carries it along.</summary>
/// <remarks>
/// Clocks do not tell everything: in the night in which they go back a time comes twice, and no form shows seconds. So what nobody
/// changed is taken from here, and not read from the text of the clocks again.
/// </remarks>
/// <param name="Start">The start, exactly.</param>
/// <param name="Minutes">The length.</param>
/// <param name="Zone">The IANA name of the zone on whose clocks it was shown.</param>
public sealed record ShownTime(DateTimeOffset Start, int Minutes, string Zone)
{
    private const char Separator = '|';
    private const string StartFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    /// <summary>Reads what <see cref="ToString"/> wrote; null when it is something else.</summary>
    public static ShownTime? Find(string? text) =>
        text?.Split(Separator) is [var start, var minutes, var zone]
        && DateTimeOffset.TryParseExact(start, StartFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
        && int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            ? new(instant, length, zone)
            : null;

    /// <summary>Returns the start with the offset of a zone, when it is this date and time on its clocks; else null.</summary>
    public DateTimeOffset? FindStart(DateOnly date, TimeOnly time, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(Start, zone);
        var isSame = DateOnly.FromDateTime(local.DateTime) == date
            && (time.Hour, time.Minute) == (local.Hour, local.Minute)
            && (time.Second == 0 || time.Second == local.Second);
        return isSame ? local : null;
    }

    /// <summary>Returns the form in which a page carries it.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Start.UtcDateTime.ToString(StartFormat, CultureInfo.InvariantCulture)}{Separator}{Minutes}{Separator}{Zone}");
}
