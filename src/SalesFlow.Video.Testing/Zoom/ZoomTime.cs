using System.Globalization;

namespace SalesFlow.Video.Testing.Zoom;

/// <summary>Zoom's two notations for a time: an instant with Z, or the wall clock of a time zone without it.</summary>
internal static class ZoomTime
{
    private const string Instant = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    private const string WallClock = "yyyy-MM-dd'T'HH:mm:ss";

    internal static string Format(DateTimeOffset time) => time.UtcDateTime.ToString(Instant, CultureInfo.InvariantCulture);

    internal static bool IsTime(string text) => TryParse(text, "UTC", out _);

    internal static bool TryParse(string text, string timeZone, out DateTimeOffset time)
    {
        time = default;
        if (DateTime.TryParseExact(text, Instant, CultureInfo.InvariantCulture, DateTimeStyles.None, out var utc))
        {
            time = new DateTimeOffset(utc, TimeSpan.Zero);
            return true;
        }

        if (!DateTime.TryParseExact(text, WallClock, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return false;

        // A wall clock time that daylight saving skips gets the offset before the change, as if the clock had not been set.
        var zone = TimeZoneInfo.FindSystemTimeZoneById(timeZone);
        time = new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
        return true;
    }
}
