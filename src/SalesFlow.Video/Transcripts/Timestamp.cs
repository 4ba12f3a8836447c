using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace SalesFlow.Video.Transcripts;

/// <summary>
/// One time of a cue. Beyond <c>hh:mm:ss.mmm</c> it reads what platforms write: no hours, no padding, a comma, a minus, no fraction.
/// </summary>
internal static class Timestamp
{
    // Hours of more than a century come from broken files only; the bound keeps sums of times from overflowing.
    private const int Most = 999_999;

    /// <summary>Reads the form of nearly every line, <c>hh:mm:ss.mmm</c>, and nothing else; all places at once, as registers of bytes.</summary>
    public static bool TryReadUsual(ReadOnlySpan<byte> text, out TimeSpan time)
    {
        time = default;
        if (text.Length < 12 || (text.Length > 12 && IsDigit(text[12]))) return false;

        // What is left of "hh:mm:ss" and ".mmm" are the values of the digits, and zero where the signs are.
        var clock = BinaryPrimitives.ReadUInt64LittleEndian(text) ^ 0x3030_3A30_303A_3030;
        var fraction = BinaryPrimitives.ReadUInt32LittleEndian(text[8..]) ^ 0x3030_302E;

        // Six more than nine reaches the upper half of a byte.
        var isOverNine = ((clock | (clock + 0x0606_0606_0606_0606)) & 0xF0F0_F0F0_F0F0_F0F0)
            | ((fraction | (fraction + 0x0606_0606)) & 0xF0F0_F0F0);
        if ((isOverNine | (clock & 0x0000_FF00_00FF_0000) | (fraction & 0xFF)) != 0) return false;

        var pairs = clock * 10 + (clock >> 8);
        var milliseconds = ((fraction >> 8) & 0xFF) * 100 + ((fraction >> 16) & 0xFF) * 10 + (fraction >> 24);
        time = Make((byte)pairs, (byte)(pairs >> 24), (byte)(pairs >> 48), (int)milliseconds);
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsDigit(byte one) => one is >= (byte)'0' and <= (byte)'9';
}
