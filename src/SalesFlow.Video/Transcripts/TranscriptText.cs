using System.Buffers;
using System.Text;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Transcripts;

/// <summary>Writes a transcript as plain text: one line for each turn, <c>Speaker: what was said</c>, without times.</summary>
/// <remarks>A turn whose speaker is unknown is its text alone. Lines end with a line feed, the last one too.</remarks>
public static class TranscriptText
{
    /// <summary>Returns the text.</summary>
    public static string Format(Transcript transcript)
    {
        ArgumentNullException.ThrowIfNull(transcript);

        var text = new StringBuilder();
        foreach (var line in LinesOf(transcript)) text.Append(line).Append('\n');

        return text.ToString();
    }

    /// <summary>Writes the text as UTF-8.</summary>
    public static void Write(Transcript transcript, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(transcript);
        ArgumentNullException.ThrowIfNull(output);

        foreach (var line in LinesOf(transcript))
        {
            Encoding.UTF8.GetBytes(line, output);
            output.Write("\n"u8);
        }
    }

    private static IEnumerable<string> LinesOf(Transcript transcript) =>
        from turn in Turns.Merge(transcript.Segments)
        where turn.Text.Length > 0
        select string.IsNullOrWhiteSpace(turn.Speaker) ? turn.Text : $"{OneLine.Of(turn.Speaker)}: {turn.Text}";
}
