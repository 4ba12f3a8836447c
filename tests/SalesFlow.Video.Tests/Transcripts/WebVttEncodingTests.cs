using System.Buffers;
using System.Text;
using SalesFlow.Video.Transcripts;

namespace SalesFlow.Video.Tests.Transcripts;

/// <summary>Byte order marks, UTF-16, and bytes that are no text.</summary>
public sealed class WebVttEncodingTests
{
    private const string File = "WEBVTT\nLanguage: de\n\n00:01.000 --> 00:02.000\n<v Käufer>Grüße 你好 \U0001F600</v>\n";

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(File) },
        { "UTF-8 with a mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(File)] },
        { "UTF-8 with three marks", Encoding.UTF8.GetBytes("\uFEFF\uFEFF\uFEFF" + File) },
        { "UTF-16, little end first", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(File)] },
        { "UTF-16, big end first", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(File)] },
        { "UTF-16 with two marks", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("\uFEFF" + File)] },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Text_is_read_in_each_encoding(string what, byte[] bytes)
    {
        var file = WebVttReader.Read(bytes);

        Assert.Equal((what, true, "de"), (what, file.HasSignature, file.Language));
        Assert.Equal(("Käufer", "Grüße 你好 \U0001F600"), (file.Cues[0].Voice, Assert.Single(file.Cues).Text));
    }

    [Fact]
    public void Invalid_bytes_become_replacement_characters()
    {
        byte[] bytes = [.. "WEBVTT\n\n00:01.000 --> 00:02.000\n<v A"u8, 0xFF, .. ">one "u8, 0xC3, 0x28, 0xED, 0xA0, 0x80, .. " two\n"u8];

        var cue = Assert.Single(WebVttReader.Read(bytes).Cues);

        Assert.Equal(("A\uFFFD", "one \uFFFD(\uFFFD\uFFFD\uFFFD two"), (cue.Voice, cue.Text));
    }

    [Fact]
    public void Half_a_character_of_UTF16_at_the_end_becomes_a_replacement_character()
    {
        byte[] bytes = [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("00:01.000 --> 00:02.000\none\uD83D"), 0x41];

        Assert.Equal("one\uFFFD\uFFFD", Assert.Single(WebVttReader.Read(bytes).Cues).Text);
    }

    [Fact]
    public void A_line_over_a_MiB_loses_its_rest_and_breaks_no_character()
    {
        var line = "a" + string.Concat(Enumerable.Repeat("é", 600_000));
        var bytes = Encoding.UTF8.GetBytes($"WEBVTT\n\n00:01.000 --> 00:02.000\n{line}\n\n00:02.000 --> 00:03.000\ntwo\n");

        var cues = WebVttReader.Read(bytes).Cues;

        Assert.Equal([line[..(1 + (1024 * 1024 - 1) / 2)], "two"], cues.Select(cue => cue.Text));
        Assert.Equal(cues, WebVttReader.Read(new ReadOnlySequence<byte>(bytes)).Cues);
    }

    [Fact]
    public void A_cue_of_endless_lines_loses_its_rest()
    {
        var lines = string.Concat(Enumerable.Repeat("a line of speech\n", 100_000));
        var bytes = Encoding.UTF8.GetBytes($"WEBVTT\n\n00:01.000 --> 00:02.000\n{lines}\n00:02.000 --> 00:03.000\ntwo\n");

        var cues = WebVttReader.Read(bytes).Cues;

        Assert.Equal((1024 * 1024, "two"), (cues[0].Text.Length, cues[1].Text));
    }
}
