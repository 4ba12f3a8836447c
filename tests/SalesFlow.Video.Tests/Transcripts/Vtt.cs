using System.Globalization;
using System.Text;
using SalesFlow.Video.Transcripts;

namespace SalesFlow.Video.Tests.Transcripts;

/// <summary>Short ways to read a file and to show what came out.</summary>
internal static class Vtt
{
    /// <summary>Reads a file given as text, each cue shown as <c>id|start|end|voice|text</c>, nothing for what is null.</summary>
    public static string[] Cues(string file) => [.. WebVttReader.Read(Encoding.UTF8.GetBytes(file)).Cues.Select(Show)];

    /// <summary>The texts of all cues.</summary>
    public static string[] Texts(string file) => [.. WebVttReader.Read(Encoding.UTF8.GetBytes(file)).Cues.Select(cue => cue.Text)];

    /// <summary>Reads a file given as text, each segment shown as <c>speaker: text</c>, with a dash for no speaker.</summary>
    public static string[] Segments(string file) =>
        [.. WebVtt.ReadTranscript(Encoding.UTF8.GetBytes(file)).Segments.Select(segment => $"{segment.Speaker ?? "-"}: {segment.Text}")];

    /// <summary>A file of cues with the times of a second each, without ids.</summary>
    public static string File(params string[] payloads) =>
        "WEBVTT\n\n" + string.Concat(payloads.Select((payload, index) => $"00:00:0{index}.000 --> 00:00:0{index + 1}.000\n{payload}\n\n"));

    public static string Show(WebVttCue cue) => $"{cue.Id}|{Show(cue.Start)}|{Show(cue.End)}|{cue.Voice}|{cue.Text}";

    private static string Show(TimeSpan time) => time.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
}
