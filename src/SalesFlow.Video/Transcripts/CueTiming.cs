using System.Runtime.CompilerServices;

namespace SalesFlow.Video.Transcripts;

/// <summary>The line of a cue that holds its times.</summary>
internal readonly struct CueTiming
{
    // As in 0:0-->0:0
    private const int Shortest = 9;

    private CueTiming(TimeSpan start, TimeSpan end, bool isPure)
    {
        Start = start;
        // An end before the start is a slip of the writer; what was said still counts.
        End = end < start ? start : end;
        IsPure = isPure;
    }

    public TimeSpan Start { get; }

    public TimeSpan End { get; }

    /// <summary>True when nothing but cue settings follows the times. <c>10:30 --> 11:30 suits me</c> is speech.</summary>
    public bool IsPure { get; }

    /// <summary>Says cheaply that a line cannot hold times: most ids are shorter, and most lines of speech begin with a letter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool MayHold(ReadOnlySpan<byte> line) =>
        line.Length >= Shortest && line[0] <= '9' && (line[0] is >= (byte)'0' or (byte)'-' || Utf8Text.IsSpace(line[0]));

    public static bool TryRead(ReadOnlySpan<byte> line, out CueTiming timing)
    {
        if (Timestamp.TryReadUsual(line, out var start) && line[12..].StartsWith(" --> "u8) && Timestamp.TryReadUsual(line[17..], out var end))
        {
            timing = new CueTiming(start, end, line.Length == 29 || HoldsOnlySettings(line[29..]));
            return true;
        }

        return TryReadUnusual(Utf8Text.TrimStart(line), out timing);
    }

    private static bool TryReadUnusual(ReadOnlySpan<byte> rest, out CueTiming timing)
    {
        timing = default;
        if (!Timestamp.TryRead(ref rest, out var start)) return false;

        rest = Utf8Text.TrimStart(rest);
        if (!rest.StartsWith("-->"u8)) return false;

        rest = Utf8Text.TrimStart(rest[3..]);
        if (!Timestamp.TryRead(ref rest, out var end)) return false;

        timing = new CueTiming(start, end, HoldsOnlySettings(rest));
        return true;
    }

    private static bool HoldsOnlySettings(ReadOnlySpan<byte> rest)
    {
        if (!rest.IsEmpty && !Utf8Text.IsSpace(rest[0])) return false;

        for (rest = Utf8Text.TrimStart(rest); !rest.IsEmpty; rest = Utf8Text.TrimStart(rest))
        {
            var end = rest.IndexOfAny((byte)' ', (byte)'\t', (byte)'\f');
            var setting = end < 0 ? rest : rest[..end];
            if (setting.IndexOf((byte)':') < 1) return false;

            rest = rest[setting.Length..];
        }

        return true;
    }
}
