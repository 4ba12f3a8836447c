using System.Buffers;
using System.Diagnostics;
using System.Text;
using CsCheck;
using SalesFlow.Video.Transcripts;

namespace SalesFlow.Video.Tests.Transcripts;

/// <summary>No bytes make the reader throw, disagree with itself, or take more than linear time.</summary>
public sealed class WebVttRobustnessTests
{
    private const int MiB = 1024 * 1024;

    // Reading makes strings and objects where the scan makes nothing: up to a hundred times the work. A quadratic reader needs thousands.
    private const double MostTimesScan = 400;

    private static readonly Gen<string> Fragments = Gen.OneOf(
        "WEBVTT", "\n", "\n\n", "\r", "\r\n", "00:00:01.000 --> 00:00:02.000", "-00:01,5-->1:00:00:00",
        "0:0:0 --> 0:0:5 align:start", "-->", "NOTE", "STYLE", "1", "2", " ", "\t",
        "<v Seller>", "<v A>&nbsp;", "<v>", "</v>", "<v.a B", "<i>", "</", "<", ">", "&amp;", "&nbsp;", "&#0;", "&", ";",
        "Seller: ", "Note: ", "one", "\0", "\uFEFF", "é", "\U0001F600");

    private static readonly Gen<byte[]> Bytes = Gen.OneOf<byte[]>(
        Gen.Byte.Array[0, 200],
        Gen.OneOf("\n\r<>&;: -0123456789.,vWEBT/#\0"u8.ToArray()).Array[0, 200],
        Fragments.Array[0, 60].Select(parts => Encoding.UTF8.GetBytes(string.Concat(parts))),
        Fragments.Array[1, 3].Array[0, 4].Select(cues => Encoding.UTF8.GetBytes(Vtt.File([.. cues.Select(parts => string.Concat(parts))]))),
        Fragments.Array[0, 60].Select(parts => (byte[])[.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(string.Concat(parts))]),
        Gen.Select(TranscriptSamples.Any.Select(Write), Gen.Select(Gen.Int[0, 100_000], Gen.Byte).Array[0, 6], Mutate));

    public static TheoryData<string> NastyPatterns =>
    [
        "\n", "\r", "\0", " ", "a", "<", "<a", "<v a>", "<v a>x", "</v>", "</", "&", "&a", "&#", "&#1;", "&amp;", "-->", "1\n", "1\n\n", "0", "0:", "00:00 --> 00:01\n",
        "00:00 --> 00:01\nx\n", "00:00 --> 00:01\n\n", "00:00 --> 00:01\n\nx\n", "00:00 --> 00:01 ", "x: ", "A: x\n",
        "\uFEFF", "WEBVTT\n", "NOTE\n", "é", "x\n \n", "a:", "\u00FF", "<v &amp;>",
    ];

    [Fact]
    public void Any_bytes_are_read_and_each_way_gives_the_same()
    {
        Gen.Select(Bytes, Gen.Int[1, 40]).Sample(
            (bytes, pieceLength) =>
            {
                var file = WebVttReader.Read(bytes);
                var pieces = WebVttReader.Read(Pieces.Of(bytes, pieceLength));
                var segments = WebVtt.ReadTranscript(bytes).Segments;

                return file.Cues.SequenceEqual(pieces.Cues)
                    && segments.SequenceEqual(WebVtt.ToSegments(file.Cues))
                    && segments.All(segment => segment.Start >= TimeSpan.Zero && segment.End >= segment.Start && !string.IsNullOrWhiteSpace(segment.Text));
            },
            iter: 10_000,
            print: sample => Convert.ToHexString(sample.Item1));
    }

    [Theory]
    [MemberData(nameof(NastyPatterns))]
    public void Time_is_linear_for_a_MiB_of_one_pattern(string pattern)
    {
        foreach (var prefix in new[] { "", "WEBVTT\n\n00:00 --> 00:01\n", "WEBVTT\n\n00:00 --> 00:01\n<v A" })
        {
            var bytes = Encoding.UTF8.GetBytes(prefix + string.Concat(Enumerable.Repeat(pattern, MiB / pattern.Length)));

            // Once is enough for what is linear; a neighbour on the machine gets two more chances.
            var ratio = Enumerable.Range(0, 3).Select(_ => Ratio(bytes)).FirstOrDefault(ratio => ratio < MostTimesScan, double.MaxValue);

            Assert.True(ratio < MostTimesScan, $"Reading takes over {MostTimesScan} times as long as finding line ends, after '{prefix}'.");
        }
    }

    private static double Ratio(byte[] bytes) => Time(() => WebVtt.ReadTranscript(bytes)) / Time(() => CountLines(bytes));

    private static double Time(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();

        return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
    }

    // Byte by byte, so that the scan is the same work for each pattern.
    private static int CountLines(ReadOnlySpan<byte> bytes)
    {
        var lines = 0;
        foreach (var one in bytes)
            if (one is (byte)'\n' or (byte)'\r') lines++;

        return lines;
    }

    private static byte[] Write(Meetings.Transcript transcript)
    {
        var output = new ArrayBufferWriter<byte>();
        WebVtt.Write(transcript, output);

        return output.WrittenSpan.ToArray();
    }

    private static byte[] Mutate(byte[] file, (int Place, byte Value)[] changes)
    {
        foreach (var (place, value) in changes) file[place % file.Length] = value;

        return file;
    }
}
