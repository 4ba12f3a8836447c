using System.Buffers;
using System.Text;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Transcripts;

namespace SalesFlow.Video.Tests.Transcripts;

public sealed class TranscriptTextTests
{
    private static readonly Transcript Call = new()
    {
        Segments =
        [
            At(0, "Käufer", "one"), At(1, "Käufer", "two\r\nthree"), At(2, "Seller\nOne", "four: five"),
            At(3, null, "six"), At(4, null, "seven"), At(5, " ", "eight"),
            At(6, "Seller", "\u2028 "),
        ],
    };

    private const string Expected = "Käufer: one two three\nSeller One: four: five\nsix\nseven\neight\n";

    [Fact]
    public void Each_turn_is_one_line()
    {
        Assert.Equal(Expected, TranscriptText.Format(Call));
    }

    [Fact]
    public void A_buffer_gets_the_same_in_UTF8()
    {
        var output = new ArrayBufferWriter<byte>();

        TranscriptText.Write(Call, output);

        Assert.Equal(Encoding.UTF8.GetBytes(Expected), output.WrittenSpan);
    }

    [Fact]
    public void Nothing_said_is_nothing_written()
    {
        Assert.Equal("", TranscriptText.Format(new Transcript { Segments = [] }));
    }

    private static Segment At(double start, string? speaker, string text) =>
        new() { Index = 0, Start = TimeSpan.FromSeconds(start), End = TimeSpan.FromSeconds(start + 1), Speaker = speaker, Text = text };
}
