using System.Globalization;
using System.Text;

namespace SalesFlow.Video.Benchmarks;

/// <summary>Makes transcripts of a call between two people: a cue every 3.6 seconds, 108 bytes each as Zoom writes it.</summary>
internal static class CallFile
{
    private const int CuesPerHour = 1000;

    private static readonly string[] Speakers = ["Anchor Seller", "Second Buyer"];

    private static readonly string[] Sentences =
    [
        "we would like to see the numbers before the end of",
        "that depends on how many people are going to use it today",
        "let me share the plan and then you tell me what is missing",
        "the price is fine but the start in June is too late",
    ];

    /// <summary>Names stand before the text.</summary>
    public static byte[] Zoom(int hours) => Make(hours, "\r\n", (number, times, speaker, text) => $"{number}\r\n{times}\r\n{speaker}: {text}");

    /// <summary>Names stand in voice tags.</summary>
    public static byte[] Teams(int hours) => Make(hours, "\r\n", (_, times, speaker, text) => $"{times}\r\n<v {speaker}>{text}</v>");

    private static byte[] Make(int hours, string lineEnd, Func<int, string, string, string, string> cue)
    {
        var file = new StringBuilder("WEBVTT").Append(lineEnd).Append(lineEnd);
        for (var index = 0; index < hours * CuesPerHour; index++)
        {
            var start = TimeSpan.FromSeconds(3.6 * index);
            var times = $"{Time(start)} --> {Time(start + TimeSpan.FromSeconds(3.1))}";
            file.Append(cue(index + 1, times, Speakers[index / 3 % 2], Sentences[index % Sentences.Length])).Append(lineEnd).Append(lineEnd);
        }

        return Encoding.UTF8.GetBytes(file.ToString());
    }

    private static string Time(TimeSpan time) => time.ToString("hh\\:mm\\:ss\\.fff", CultureInfo.InvariantCulture);
}
