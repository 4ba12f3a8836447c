using System.Buffers;
using System.Text;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Transcripts;

/// <summary>Writes a transcript as plain text: one line for each turn, <c>Speaker: what was said</c>, without times.</summary>
/// <remarks>
/// A turn whose speaker is unknown is its text alone; a pause between two occurrences is a line in brackets. Lines end with a line feed,
/// the last one too.
/// </remarks>
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

    private static IEnumerable<string> LinesOf(Transcript transcript)
    {
        var gaps = new GapFeed(transcript);
        foreach (var stretch in StretchesOf(transcript))
        {
            foreach (var turn in Turns.Merge(stretch).Where(static turn => turn.Text.Length > 0))
                yield return string.IsNullOrWhiteSpace(turn.Speaker) ? turn.Text : $"{OneLine.Of(turn.Speaker)}: {turn.Text}";
            while (gaps.TryTakeAfter(stretch[^1], out var pause))
                yield return $"[{pause}]";
        }
    }

    /// <summary>Cuts a transcript at its pauses: who speaks before and after one has spoken twice.</summary>
    private static IEnumerable<IReadOnlyList<Segment>> StretchesOf(Transcript transcript)
    {
        var first = 0;
        foreach (var end in transcript.Gaps.Select(static gap => gap.AfterSegment + 1).Append(transcript.Segments.Count).Distinct())
        {
            if (end > first)
                yield return transcript.Gaps.Count == 0 ? transcript.Segments : [.. transcript.Segments.Skip(first).Take(end - first)];
            first = end;
        }
    }
}
