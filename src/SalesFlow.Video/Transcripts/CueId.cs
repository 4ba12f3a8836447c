using System.Buffers.Text;

namespace SalesFlow.Video.Transcripts;

/// <summary>The line above the times of a cue.</summary>
internal static class CueId
{
    /// <summary>Longer ids are cut: they name a cue and say nothing.</summary>
    public const int Limit = 1024;

    private const int GuidLength = 36;

    /// <summary>True when a line can be told from speech: the number after the last one, or a GUID with or without a suffix.</summary>
    public static bool Follows(ReadOnlySpan<byte> line, ReadOnlySpan<byte> last)
    {
        line = Utf8Text.Trim(line);
        if (TryReadNumber(line, out var number)) return TryReadNumber(last, out var before) && number == before + 1;

        return IsGuid(line) && line.IndexOf((byte)' ') < 0;
    }

    /// <summary>True for the first line of a note, a style sheet or a region, which no cue may take for its text.</summary>
    public static bool BelongsToNoCue(ReadOnlySpan<byte> line) =>
        Begins(line, "NOTE"u8) || Begins(line, "STYLE"u8) || Begins(line, "REGION"u8);

    private static bool Begins(ReadOnlySpan<byte> line, ReadOnlySpan<byte> word) =>
        line.StartsWith(word) && (line.Length == word.Length || Utf8Text.IsSpace(line[word.Length]));

    private static bool TryReadNumber(ReadOnlySpan<byte> text, out int number) =>
        Utf8Parser.TryParse(Utf8Text.Trim(text), out number, out var length) && length == Utf8Text.Trim(text).Length;

    private static bool IsGuid(ReadOnlySpan<byte> text) =>
        text.Length >= GuidLength && Utf8Parser.TryParse(text[..GuidLength], out Guid _, out var length, 'D') && length == GuidLength;
}
