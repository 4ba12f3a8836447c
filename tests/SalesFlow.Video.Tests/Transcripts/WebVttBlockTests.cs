using System.Text;
using SalesFlow.Video.Transcripts;

namespace SalesFlow.Video.Tests.Transcripts;

/// <summary>Where cues begin and end, by the parsing rules of the W3C and beyond them.</summary>
public sealed class WebVttBlockTests
{
    public static TheoryData<string, string, string[]> Files => new()
    {
        { "nothing", "", [] },
        { "signature alone", "WEBVTT", [] },
        { "signature with words", "WEBVTT - a call\n\n00:01.000 --> 00:02.000\none", ["|1|2||one"] },
        { "signature with a tab", "WEBVTT\ta call\n\n00:01.000 --> 00:02.000\none", ["|1|2||one"] },
        { "no line feed at the end", "WEBVTT\n\n1\n00:01.000 --> 00:02.000\none", ["1|1|2||one"] },
        { "many blank lines", "WEBVTT\n\n\n\n1\n00:01.000 --> 00:02.000\none\n\n\n\n2\n00:02.000 --> 00:03.000\ntwo\n\n", ["1|1|2||one", "2|2|3||two"] },
        { "cue right below the signature", "WEBVTT\n00:01.000 --> 00:02.000\none", ["|1|2||one"] },
        { "cue right below the header", "WEBVTT\nKind: captions\n00:01.000 --> 00:02.000\none", ["|1|2||one"] },
        { "id of words", "WEBVTT\n\nthe first one\n00:01.000 --> 00:02.000\none", ["the first one|1|2||one"] },
        { "only the line above the times is an id", "WEBVTT\n\nsome\nwords\n00:01.000 --> 00:02.000\none", ["|1|2||one"] },
        { "two lines of text", "WEBVTT\n\n00:01.000 --> 00:02.000\none\ntwo\n\nno text", ["|1|2||one\ntwo"] },
        { "line of blanks ends no cue", "WEBVTT\n\n00:01.000 --> 00:02.000\none\n \ntwo", ["|1|2||one\n \ntwo"] },
        { "settings", "WEBVTT\n\n00:01.000 --> 00:02.000 align:start position:10%,line-left line:-1\none", ["|1|2||one"] },
        { "settings that are none", "WEBVTT\n\n00:01.000 --> 00:02.000 to the left\none", ["|1|2||one"] },
        { "note", "WEBVTT\n\nNOTE\nnot spoken\n\n00:01.000 --> 00:02.000\none\n\nNOTE not spoken\n", ["|1|2||one"] },
        { "note between cues", "WEBVTT\n\n00:01.000 --> 00:02.000\none\n\nNOTE x\ny\n\n00:02.000 --> 00:03.000\ntwo", ["|1|2||one", "|2|3||two"] },
        { "id that begins like a note", "WEBVTT\n\nNOTE 7\n00:01.000 --> 00:02.000\none", ["NOTE 7|1|2||one"] },
        { "id that begins like a style", "WEBVTT\n\nSTYLE\n00:01.000 --> 00:02.000\none", ["STYLE|1|2||one"] },
        { "text that begins like a note", "WEBVTT\n\n00:01.000 --> 00:02.000\nNOTE that", ["|1|2||NOTE that"] },
        { "style and region", "WEBVTT\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:left\nwidth:40%\n\n00:01.000 --> 00:02.000\none", ["|1|2||one"] },
        { "style after a cue", "WEBVTT\n\n00:01.000 --> 00:02.000\none\n\nSTYLE\n::cue { }\n\n00:02.000 --> 00:03.000\ntwo", ["|1|2||one", "|2|3||two"] },
        { "times within a note", "WEBVTT\n\nNOTE\nline\n00:01.000 --> 00:02.000\none", ["|1|2||one"] },
        { "empty cues", "WEBVTT\n\n1\n00:01.000 --> 00:02.000\n\n2\n00:02.000 --> 00:03.000\n  \n\n3\n00:03.000 --> 00:04.000\nthree", ["3|3|4||three"] },
        { "empty cue before a note", "WEBVTT\n\n00:01.000 --> 00:02.000\n\nNOTE not spoken\n\nSTYLE\n\n", [] },
        { "blank line between times and text", "WEBVTT\n\n00:01.000 --> 00:02.000 \n\none \nmore\n\n00:02.000 --> 00:03.000\n\n\ntwo", ["|1|2||one \nmore", "|2|3||two"] },
        { "no blank line between cues", "WEBVTT\n\n00:01.000 --> 00:02.000\none\n00:02.000 --> 00:03.000\ntwo", ["|1|2||one", "|2|3||two"] },
        { "number right above the times", "WEBVTT\n\n1\n00:01.000 --> 00:02.000\none\n2\n00:02.000 --> 00:03.000\ntwo", ["1|1|2||one", "2|2|3||two"] },
        { "number that is no id", "WEBVTT\n\n1\n00:01.000 --> 00:02.000\nthe year\n1999\n00:02.000 --> 00:03.000\ntwo", ["1|1|2||the year\n1999", "|2|3||two"] },
        { "separated by a line of blanks", "WEBVTT\n\na\n00:01.000 --> 00:02.000\none\n \nb\n00:02.000 --> 00:03.000\ntwo", ["a|1|2||one", "b|2|3||two"] },
        { "arrow within speech", "WEBVTT\n\n00:01.000 --> 00:02.000\nfrom lead --> to deal\nand on", ["|1|2||from lead --> to deal\nand on"] },
        { "times within speech", "WEBVTT\n\n00:01.000 --> 00:02.000\nI am free\n10:30 --> 11:30 works for me", ["|1|2||I am free\n10:30 --> 11:30 works for me"] },
        { "arrow that is no times", "WEBVTT\n\nA --> B\nlost\n\n00:01.000 --> 00:02.000\none", ["|1|2||one"] },
        { "two lines of times", "WEBVTT\n\n00:01.000 --> 00:02.000\n00:02.000 --> 00:03.000\ntwo", ["|2|3||two"] },
        { "signature again", "WEBVTT\n\n00:01.000 --> 00:02.000\none\n\nWEBVTT\n\n00:02.000 --> 00:03.000\ntwo", ["|1|2||one", "|2|3||two"] },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Cues_begin_with_their_times_and_end_with_a_blank_line(string what, string file, string[] expected)
    {
        var cues = Vtt.Cues(file);

        Assert.True(expected.SequenceEqual(cues), $"{what}: {string.Join(" / ", cues)}");
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Lines_end_with_a_carriage_return_too(string lineEnd)
    {
        foreach (var (_, file, expected) in Files.Select(row => row.Data))
            Assert.Equal(expected, Vtt.Cues(file.Replace("\n", lineEnd, StringComparison.Ordinal)));
    }

    [Fact]
    public void All_ways_to_end_a_line_mix()
    {
        Assert.Equal(["1|1|2||one\ntwo", "|3|4||three"], Vtt.Cues("WEBVTT\r\r\n1\n00:01.000 --> 00:02.000\r\none\rtwo\n\r00:03.000 --> 00:04.000\rthree"));
    }

    [Theory]
    [InlineData("WEBVTT\n\n", true)]
    [InlineData("\uFEFFWEBVTT", true)]
    [InlineData("WEBVTT Kind: captions", true)]
    [InlineData("WEBVTTX\n\n", false)]
    [InlineData("webvtt\n\n", false)]
    [InlineData("\nWEBVTT\n\n", false)]
    [InlineData("", false)]
    public void A_missing_signature_is_told_and_tolerated(string start, bool hasSignature)
    {
        var file = WebVttReader.Read(Encoding.UTF8.GetBytes(start + "\n\n00:01.000 --> 00:02.000\none\n"));

        Assert.Equal((hasSignature, "one"), (file.HasSignature, Assert.Single(file.Cues).Text));
    }

    [Theory]
    [InlineData("WEBVTT\nKind: captions\nLanguage: de-AT\n\n", "de-AT")]
    [InlineData("WEBVTT\nlanguage:en\n\n", "en")]
    [InlineData("WEBVTT\n\nLanguage: de\n\n", null)]
    [InlineData("WEBVTT\nLanguage:\n\n", null)]
    [InlineData("WEBVTT\nLanguage: plain English\n\n", null)]
    [InlineData("Language: de\n\n", null)]
    [InlineData("WEBVTT\nNot the Language: de\n\n", null)]
    public void The_language_comes_from_the_header(string header, string? expected)
    {
        var bytes = Encoding.UTF8.GetBytes(header + "00:01.000 --> 00:02.000\none\n");

        Assert.Equal((expected, expected), (WebVttReader.Read(bytes).Language, WebVtt.ReadTranscript(bytes).Language));
    }
}
