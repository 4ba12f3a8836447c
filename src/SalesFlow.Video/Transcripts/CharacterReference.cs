using System.Buffers.Text;
using System.Net;
using System.Text;

namespace SalesFlow.Video.Transcripts;

/// <summary>
/// A character written as <c>&amp;amp;</c>, <c>&amp;#38;</c> or <c>&amp;#x26;</c>. Without its semicolon it is text, as in <c>R&amp;D</c>.
/// </summary>
internal static class CharacterReference
{
    // The longest names of HTML 4, and numbers with generous leading zeros, fit.
    private const int Longest = 32;

    /// <summary>Reads the reference at the front and appends what it stands for.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, BoundedBytes output, out int length)
    {
        length = text[..Math.Min(text.Length, Longest)].IndexOf((byte)';') + 1;
        if (length < 3) return false;

        var name = text[1..(length - 1)];
        return name[0] == (byte)'#' ? TryAppendNumber(name[1..], output) : TryAppendName(name, output);
    }

    private static bool TryAppendNumber(ReadOnlySpan<byte> digits, BoundedBytes output)
    {
        var format = 'D';
        if (digits is [(byte)'x' or (byte)'X', ..])
        {
            format = 'x';
            digits = digits[1..];
        }

        if (!Utf8Parser.TryParse(digits, out ulong number, out var length, format) || length != digits.Length) return false;

        Append(number, output);
        return true;
    }

    private static void Append(ulong number, BoundedBytes output)
    {
        Span<byte> utf8 = stackalloc byte[4];
        var character = number is > 0 and <= 0x10FFFF && Rune.IsValid((uint)number) ? new Rune((uint)number) : Rune.ReplacementChar;
        output.Append(utf8[..character.EncodeToUtf8(utf8)]);
    }

    private static bool TryAppendName(ReadOnlySpan<byte> name, BoundedBytes output)
    {
        foreach (var one in name)
            if (!char.IsAsciiLetterOrDigit((char)one)) return false;

        var reference = $"&{Encoding.ASCII.GetString(name)};";
        var meant = WebUtility.HtmlDecode(reference);
        if (meant == reference) return false;

        output.Append(Encoding.UTF8.GetBytes(meant));
        return true;
    }
}
