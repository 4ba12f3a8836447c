using System.Text;
using SalesFlow.Video.Transcripts;

namespace SalesFlow.Video.Tests.Transcripts;

/// <summary>A file that arrives in pieces is read as if it had come at once.</summary>
public sealed class WebVttStreamTests
{
    private static readonly string File =
        "\uFEFFWEBVTT\r\nLanguage: de\r\n\r\nNOTE a\rb\r\r\n1\r\n00:00:01.000 --> 00:00:02.000 align:start\r\n<v Käufer>Grüße &amp; \U0001F600</v>\r\n"
        + "<v Seller>one\r\n\r\n"
        + "00:00:02.000 --> 00:00:03.000\n\nlate text\n\n5\n00:03.000 --> 00:04.000\nfive\n6\n00:04.000 --> 00:05.000\nA --> B";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, byte[]> Files => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(File) },
        { "UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(File)] },
        { "one byte", [0xFF] },
        { "nothing", [] },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_length_of_pieces_gives_the_same(string what, byte[] bytes)
    {
        var expected = WebVttReader.Read(bytes);
        Assert.Equal(what is "UTF-8" or "UTF-16" ? 5 : 0, expected.Cues.Count);

        for (var length = 1; length <= bytes.Length + 1; length++)
        {
            var streamed = await WebVttReader.ReadCuesAsync(new SlowStream(bytes, length), Token).ToListAsync(Token);
            var file = await WebVttReader.ReadAsync(new SlowStream(bytes, length), Token);
            var transcript = await WebVtt.ReadTranscriptAsync(new SlowStream(bytes, length), Token);
            var sequence = WebVttReader.Read(Pieces.Of(bytes, length));

            Assert.Equal(expected.Cues, streamed);
            AssertSame(expected, file);
            AssertSame(expected, sequence);
            Assert.Equal(WebVtt.ReadTranscript(bytes).Segments, transcript.Segments);
            Assert.Equal(transcript.Segments, WebVtt.ReadTranscript(Pieces.Of(bytes, length)).Segments);
            Assert.Equal(expected.Language, transcript.Language);
        }
    }

    [Fact]
    public async Task A_cue_comes_out_before_the_rest_of_the_file_is_there()
    {
        var stream = new SlowStream([.. Encoding.UTF8.GetBytes(Vtt.File("one", "two"))], 1);

        await foreach (var cue in WebVttReader.ReadCuesAsync(stream, Token))
        {
            if (cue.Text == "one")
                Assert.True(stream.Position < stream.Length - 1);
        }

        Assert.True(stream.CanRead, "The stream was closed, though it is the caller's.");
    }

    [Fact]
    public async Task Cancellation_ends_the_reading()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => WebVtt.ReadTranscriptAsync(new SlowStream([1, 2, 3], 1), stop.Token));
    }

    private static void AssertSame(WebVttFile expected, WebVttFile actual)
    {
        Assert.Equal((expected.HasSignature, expected.Language), (actual.HasSignature, actual.Language));
        Assert.Equal(expected.Cues, actual.Cues);
    }
}
