namespace SalesFlow.Video.Transcripts;

/// <summary>
/// One time of a cue. Beyond <c>hh:mm:ss.mmm</c> it reads what platforms write: no hours, no padding, a comma, a minus, no fraction.
/// </summary>
internal static class Timestamp
{
    // Hours of more than a century come from broken files only; the bound keeps sums of times from overflowing.
    private const int Most = 999_999;

    /// <summary>Reads the form of nearly every line, twelve places with known meaning, and nothing else.</summary>
    public static bool TryReadUsual(ReadOnlySpan<byte> text, out TimeSpan time)
    {
        time = default;
        if (text.Length < 12 || text[2] != ':' || text[5] != ':' || text[8] != '.') return false;

        uint hours = Two(text[0], text[1]), minutes = Two(text[3], text[4]), seconds = Two(text[6], text[7]);
        uint hundredths = Two(text[9], text[10]), last = (uint)(text[11] - '0');
        if ((hours | minutes | seconds | hundredths) > 127 || last > 9 || (text.Length > 12 && IsDigit(text[12]))) return false;

        time = Make((int)hours, (int)minutes, (int)seconds, (int)(hundredths * 10 + last));
        return true;
    }

    /// <summary>Takes a time from the front. Below a millisecond is cut off, as WebVTT cannot say it; before the start is the start.</summary>
    public static bool TryRead(ref ReadOnlySpan<byte> rest, out TimeSpan time)
    {
        time = default;

        var isNegative = TryTake(ref rest, (byte)'-');
        if (!TryReadNumber(ref rest, out var first) || !TryTake(ref rest, (byte)':') || !TryReadNumber(ref rest, out var second)) return false;

        var (hours, minutes, seconds) = (0, first, second);
        if (TryTake(ref rest, (byte)':'))
        {
            if (!TryReadNumber(ref rest, out var third)) return false;

            (hours, minutes, seconds) = (first, second, third);
        }

        time = isNegative ? TimeSpan.Zero : Make(hours, minutes, seconds, ReadFraction(ref rest));
        if (isNegative) _ = ReadFraction(ref rest);

        return true;
    }

    private static TimeSpan Make(int hours, int minutes, int seconds, int milliseconds) =>
        new((hours * 3600L + minutes * 60L + seconds) * TimeSpan.TicksPerSecond + milliseconds * TimeSpan.TicksPerMillisecond);

    /// <summary>Two digits as a number, or something far over 99.</summary>
    private static uint Two(byte tens, byte ones) => IsDigit(tens) && IsDigit(ones) ? (tens - 48u) * 10 + (ones - 48u) : uint.MaxValue;

    private static bool TryReadNumber(ref ReadOnlySpan<byte> rest, out int number)
    {
        number = 0;

        var length = 0;
        for (; length < rest.Length && IsDigit(rest[length]); length++)
            number = Math.Min(number * 10 + (rest[length] - '0'), Most);

        rest = rest[length..];
        return length > 0;
    }

    private static int ReadFraction(ref ReadOnlySpan<byte> rest)
    {
        if (rest.Length < 2 || rest[0] is not ((byte)'.' or (byte)',') || !IsDigit(rest[1])) return 0;

        var milliseconds = 0;
        var place = 1;
        for (var weight = 100; place < rest.Length && IsDigit(rest[place]); place++, weight /= 10)
            milliseconds += (rest[place] - '0') * weight;

        rest = rest[place..];
        return milliseconds;
    }

    private static bool TryTake(ref ReadOnlySpan<byte> rest, byte expected)
    {
        if (rest.IsEmpty || rest[0] != expected) return false;

        rest = rest[1..];
        return true;
    }

    private static bool IsDigit(byte one) => one is >= (byte)'0' and <= (byte)'9';
}
