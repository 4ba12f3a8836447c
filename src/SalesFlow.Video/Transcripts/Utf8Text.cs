using System.Runtime.CompilerServices;
using System.Text;

namespace SalesFlow.Video.Transcripts;

/// <summary>Small facts about bytes of UTF-8.</summary>
internal static class Utf8Text
{
    public static ReadOnlySpan<byte> ReplacementCharacter => "\uFFFD"u8;

    /// <summary>White space in the sense of HTML, which WebVTT shares.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSpace(byte one) => one is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\f' or (byte)'\r';

    public static bool IsBlank(ReadOnlySpan<byte> text) => TrimStart(text).IsEmpty;

    public static ReadOnlySpan<byte> TrimStart(ReadOnlySpan<byte> text)
    {
        var start = 0;
        while (start < text.Length && IsSpace(text[start])) start++;

        return text[start..];
    }

    public static ReadOnlySpan<byte> TrimEnd(ReadOnlySpan<byte> text)
    {
        var end = text.Length;
        while (end > 0 && IsSpace(text[end - 1])) end--;

        return text[..end];
    }

    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text) => TrimEnd(TrimStart(text));

    /// <summary>Takes at most <paramref name="limit"/> bytes and breaks no character apart.</summary>
    public static ReadOnlySpan<byte> Cut(ReadOnlySpan<byte> text, int limit) => text.Length <= limit ? text : CutShort(text, limit);

    /// <summary>Invalid bytes become replacement characters.</summary>
    public static string Decode(ReadOnlySpan<byte> text) => Encoding.UTF8.GetString(text);

    private static ReadOnlySpan<byte> CutShort(ReadOnlySpan<byte> text, int limit)
    {
        var end = limit;
        while (end > 0 && end > limit - 3 && IsContinuation(text[end])) end--;

        return text[..end];
    }

    private static bool IsContinuation(byte one) => (one & 0xC0) == 0x80;
}
