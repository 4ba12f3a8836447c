using System.Text;

namespace SalesFlow.Video.Transcripts;

/// <summary>What stands above the first blank line of a file.</summary>
internal sealed class FileHeader
{
    // The longest language tags in use have 35 characters (RFC 5646, section 4.4.1).
    private const int LongestTag = 35;

    /// <summary>The language as a BCP 47 tag; null when the file does not say, or says something else.</summary>
    public string? Language { get; private set; }

    /// <summary>Tools that copy files together leave more than one byte order mark.</summary>
    public static ReadOnlySpan<byte> WithoutByteOrderMarks(ReadOnlySpan<byte> line)
    {
        while (line.StartsWith("\uFEFF"u8)) line = line[3..];

        return line;
    }

    public static bool IsSignature(ReadOnlySpan<byte> line) =>
        line.StartsWith("WEBVTT"u8) && (line.Length == 6 || line[6] is (byte)' ' or (byte)'\t');

    public void TakeLine(ReadOnlySpan<byte> line)
    {
        var colon = line.IndexOf((byte)':');
        if (colon < 0 || !Ascii.EqualsIgnoreCase(Utf8Text.Trim(line[..colon]), "language"u8)) return;

        var tag = Utf8Text.Trim(line[(colon + 1)..]);
        if (IsTag(tag)) Language = Utf8Text.Decode(tag);
    }

    /// <summary>True for letters, digits and hyphens in a length that a tag can have.</summary>
    public static bool IsTag(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || text.Length > LongestTag) return false;

        foreach (var one in text)
            if (!char.IsAsciiLetterOrDigit((char)one) && one != (byte)'-') return false;

        return true;
    }
}
