namespace SalesFlow.Video;

/// <summary>The gate for times that others wrote: believed within reason, cut to the second, else unknown. Pure.</summary>
public static class ForeignTime
{
    private const long MostSeconds = 100_000_000_000;
    private const long MostMilliseconds = MostSeconds * 1000;
    private const long MostMicroseconds = MostMilliseconds * 1000;

    /// <summary>The longest that a meeting is believed to be planned or to have lasted: 30 days.</summary>
    public static TimeSpan LongestSpan { get; } = TimeSpan.FromDays(30);

    /// <summary>The earliest instant that is believed: the beginning of 2010, before which none of the platforms existed.</summary>
    public static DateTimeOffset Earliest { get; } = new(2010, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>True when a time is from 2010 on and at most ten years ahead.</summary>
    public static bool IsPlausible(DateTimeOffset time, DateTimeOffset now) => time >= Earliest && time <= now.AddYears(10);

    /// <summary>Returns a time without the fraction of its second; null when it is not plausible.</summary>
    public static DateTimeOffset? Believe(DateTimeOffset? time, DateTimeOffset now) =>
        time is { } told && IsPlausible(told, now) ? ToSecond(told) : null;

    /// <summary>Returns a planned length; null unless it is longer than nothing and at most <see cref="LongestSpan"/>.</summary>
    public static TimeSpan? Believe(TimeSpan? length) => length > TimeSpan.Zero && length <= LongestSpan ? length : null;

    /// <summary>Returns beginning and end; both are null when the end comes first or far too late, as there is no telling which is wrong.</summary>
    public static (DateTimeOffset? Start, DateTimeOffset? End) Believe(DateTimeOffset? start, DateTimeOffset? end, DateTimeOffset now)
    {
        var (from, to) = (Believe(start, now), Believe(end, now));
        return to < from || to - from > LongestSpan ? (null, null) : (from, to);
    }

    /// <summary>Reads a number of seconds, milliseconds, microseconds or nanoseconds since 1970, by its size; null when it is none.</summary>
    public static DateTimeOffset? FromUnix(long number)
    {
        long? milliseconds = number switch
        {
            <= 0 => null,
            < MostSeconds => number * 1000,
            < MostMilliseconds => number,
            < MostMicroseconds => number / 1000,
            _ => number / 1_000_000,
        };
        return milliseconds is { } known ? DateTimeOffset.FromUnixTimeMilliseconds(known) : null;
    }

    /// <summary>Cuts the fraction of a second: platforms keep none, and a time must be the same there and here.</summary>
    public static DateTimeOffset ToSecond(DateTimeOffset time) => new(time.Ticks - (time.Ticks % TimeSpan.TicksPerSecond), time.Offset);
}
