using System.Globalization;
using System.Text;
using SalesFlow.Video.Testing.Conversations;

namespace SalesFlow.Video.Testing.Artifacts;

/// <summary>Writes a transcript as Zoom does: numbered cues of a line or two, each with the name of its speaker in front.</summary>
internal static class VttWriter
{
    private const int MostCharacters = 160;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(12);

    internal static string Write(IEnumerable<TimedTurn> turns)
    {
        var vtt = new StringBuilder("WEBVTT\r\n\r\n");
        foreach (var (index, cue) in turns.SelectMany(Cues).Index())
        {
            var prefix = cue.Speaker.Length == 0 ? "" : cue.Speaker + ": ";
            vtt.Append(CultureInfo.InvariantCulture, $"{index + 1}\r\n{Time(cue.Start)} --> {Time(cue.End)}\r\n{prefix}{cue.Text}\r\n\r\n");
        }

        return vtt.ToString();
    }

    // A long turn is cut between words.
    private static IEnumerable<TimedTurn> Cues(TimedTurn turn)
    {
        var line = new StringBuilder();
        var start = turn.Start;
        var end = turn.Start;
        foreach (var word in SpeakingRate.Words(turn.Text))
        {
            if (line.Length > 0 && (line.Length + 1 + word.Length > MostCharacters || end + SpeakingRate.Word - start > Longest))
            {
                yield return turn with { Text = line.ToString(), Start = start, End = end };
                line.Clear();
                start = end;
            }

            line.Append(line.Length == 0 ? "" : " ").Append(word);
            end += SpeakingRate.Word;
        }

        yield return turn with { Text = line.ToString(), Start = start, End = end };
    }

    internal static string Time(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours:00}:{time:mm\\:ss\\.fff}");
}
