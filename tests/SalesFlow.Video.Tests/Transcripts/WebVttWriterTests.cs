using System.Buffers;
using System.Text;
using CsCheck;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Transcripts;

namespace SalesFlow.Video.Tests.Transcripts;

public sealed class WebVttWriterTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void A_transcript_is_written_with_voices()
    {
        var transcript = Of("de", ("Seller & Co.", "a < b\nnext"), (null, "unknown"), ("Buyer", " \n"), (null, "Pricing: R&D"));

        Assert.Equal(
            """
            WEBVTT
            Language: de

            00:00:00.000 --> 00:00:01.500
            <v Seller &amp; Co.>a &lt; b
            next</v>

            00:00:02.000 --> 00:00:03.500
            unknown

            00:00:06.000 --> 00:00:07.500
            <v>Pricing: R&amp;D</v>

            """.ReplaceLineEndings("\n"),
            Write(transcript));
    }

    [Fact]
    public void Times_that_WebVTT_cannot_say_are_cut()
    {
        var transcript = new Transcript
        {
            Segments =
            [
                new Segment { Index = 0, Start = TimeSpan.FromSeconds(-5), End = TimeSpan.FromSeconds(-1), Text = "one" },
                new Segment { Index = 1, Start = TimeSpan.FromHours(100) + TimeSpan.FromMicroseconds(1999), End = TimeSpan.FromSeconds(1), Text = "two" },
                new Segment { Index = 2, Start = TimeSpan.MaxValue, End = TimeSpan.MaxValue, Text = "three" },
            ],
        };

        Assert.Equal(
            "WEBVTT\n\n00:00:00.000 --> 00:00:00.000\none\n\n100:00:00.001 --> 100:00:00.001\ntwo\n\n256204778:48:05.477 --> 256204778:48:05.477\nthree\n",
            Write(transcript));
    }

    [Theory]
    [InlineData("de\nNOTE")]
    [InlineData("plain English")]
    [InlineData("")]
    public void What_is_no_language_tag_stays_out_of_the_header(string language)
    {
        Assert.StartsWith("WEBVTT\n\n", Write(Of(language, ("Seller", "one"))), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_transcript_is_a_valid_file()
    {
        Assert.Equal("WEBVTT\n", Write(Of(null)));
    }

    [Fact]
    public void What_was_written_is_read_back_the_same()
    {
        TranscriptSamples.Any.Sample(
            transcript =>
            {
                var read = WebVtt.ReadTranscript(Encoding.UTF8.GetBytes(Write(transcript)));

                return read.Language == transcript.Language && read.Segments.SequenceEqual(transcript.Segments);
            },
            iter: 5_000,
            print: transcript => Write(transcript));
    }

    [Fact]
    public async Task A_stream_and_a_buffer_get_the_same_bytes()
    {
        var transcript = Of("de", [.. Enumerable.Range(0, 2000).Select(index => ((string?)$"Speaker {index % 3}", $"line {index} of a long call"))]);

        using var stream = new MemoryStream();
        await WebVtt.WriteAsync(transcript, stream, Token);

        Assert.Equal(Write(transcript), Encoding.UTF8.GetString(stream.ToArray()));
        Assert.True(stream.CanWrite, "The stream was closed, though it is the caller's.");
    }

    private static Transcript Of(string? language, params (string? Speaker, string Text)[] lines) => new()
    {
        Language = language,
        Segments = [.. lines.Select((line, index) => new Segment
        {
            Index = index,
            Start = TimeSpan.FromSeconds(2 * index),
            End = TimeSpan.FromSeconds(2 * index + 1.5),
            Speaker = line.Speaker,
            Text = line.Text,
        })],
    };

    private static string Write(Transcript transcript)
    {
        var output = new ArrayBufferWriter<byte>();
        WebVtt.Write(transcript, output);

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
