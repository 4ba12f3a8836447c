using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Transcripts;

/// <summary>Writes the parts of a WebVTT file so that they are read back the same.</summary>
internal static class WebVttWriter
{
    // Two times with hours of nine digits, the arrow and a line feed.
    private const int LongestTimes = 64;

    public static void WriteHeader(string? language, IBufferWriter<byte> output)
    {
        output.Write("WEBVTT\n"u8);

        var tag = Encoding.UTF8.GetBytes(language ?? "");
        if (!FileHeader.IsTag(tag)) return;

        output.Write("Language: "u8);
        output.Write(tag);
        output.Write("\n"u8);
    }

    public static void Write(Segment segment, IBufferWriter<byte> output)
    {
        if (string.IsNullOrWhiteSpace(segment.Text)) return;

        output.Write("\n"u8);
        WriteTimes(segment, output);

        // A voice tag without a name keeps speech such as "Pricing: too high" from being taken for a name and what she said.
        var speaker = string.IsNullOrWhiteSpace(segment.Speaker) ? null : segment.Speaker;
        var hasVoice = speaker is not null || SpeakerPrefix.LengthOfName(segment.Text) > 0;
        if (hasVoice) output.Write("<v"u8);
        if (speaker is not null) CueEscape.WriteName(speaker, output);
        if (hasVoice) output.Write(">"u8);

        CueEscape.WriteText(segment.Text, output);
        output.Write(hasVoice ? "</v>\n"u8 : "\n"u8);
    }

    /// <summary>Writes what nobody says: players pass over it, and people who open the file read it.</summary>
    public static void WriteNote(string note, IBufferWriter<byte> output)
    {
        output.Write("\nNOTE "u8);
        Encoding.UTF8.GetBytes(note, output);
        output.Write("\n"u8);
    }

    private static void WriteTimes(Segment segment, IBufferWriter<byte> output)
    {
        var start = Max(segment.Start, TimeSpan.Zero);
        var end = Max(segment.End, start);

        Utf8.TryWrite(
            output.GetSpan(LongestTimes),
            CultureInfo.InvariantCulture,
            $"{(long)start.TotalHours:00}:{start:mm\\:ss\\.fff} --> {(long)end.TotalHours:00}:{end:mm\\:ss\\.fff}\n",
            out var length);
        output.Advance(length);
    }

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
