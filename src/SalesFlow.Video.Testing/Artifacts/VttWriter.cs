using System.Globalization;
using System.Text;
using SalesFlow.Video.Testing.Conversations;

namespace SalesFlow.Video.Testing.Artifacts;

/// <summary>Writes a transcript in the form of one platform: cues of a line or two, a long turn being cut between words.</summary>
internal static class VttWriter
{
    private const int MostCharacters = 160;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(12);

    internal static string Write(IEnumerable<TimedTurn> turns, VttForm form)
    {
        var vtt = new StringBuilder("WEBVTT").Append(form.NewLine).Append(form.NewLine);
        foreach (var (index, cue) in turns.SelectMany(Cut).Index())
        {
            vtt.Append(form.NameOfCue(index)).Append(form.NewLine)
                .Append(Time(cue.Start)).Append(" --> ").Append(Time(cue.End)).Append(form.NewLine)
                .Append(form.LineOfCue(cue)).Append(form.NewLine)
                .Append(form.NewLine);
        }

        return vtt.ToString();
    }

    internal static string Time(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours:00}:{time:mm\\:ss\\.fff}");

    private static IEnumerable<TimedTurn> Cut(TimedTurn turn)
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
}
