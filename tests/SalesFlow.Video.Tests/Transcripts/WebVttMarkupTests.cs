using System.Text;
using SalesFlow.Video.Transcripts;

namespace SalesFlow.Video.Tests.Transcripts;

/// <summary>Tags, voices and escaped characters within the text of a cue.</summary>
public sealed class WebVttMarkupTests
{
    [Theory]
    [InlineData("<i>one</i> <b>two</b> <u>three</u>", "one two three")]
    [InlineData("<c.yellow.bg_blue>one</c> two", "one two")]
    [InlineData("<c.one><i><b>deep</b></i></c>", "deep")]
    [InlineData("<lang en-GB>one</lang>", "one")]
    [InlineData("<ruby>one<rt>two</rt></ruby>", "onetwo")]
    [InlineData("one<00:00:01.000> two<00:01.5><c> three</c>", "one two three")]
    [InlineData("<font color=\"red\">one</font>", "one")]
    [InlineData("one <i\nclass>two</i>", "one two")]
    [InlineData("</i>one</b></v>", "one")]
    [InlineData("a < b and c > d", "a < b and c > d")]
    [InlineData("I <3 you", "I <3 you")]
    [InlineData("one <b", "one <b")]
    [InlineData("one <", "one <")]
    [InlineData("one <> two </> three", "one <> two </> three")]
    [InlineData("<<i>one</i>>", "<one>")]
    [InlineData("write to <seller@example.com>", "write to <seller@example.com>")]
    [InlineData("see <https://example.com/a>", "see <https://example.com/a>")]
    public void Tags_are_removed_and_lone_brackets_stay(string payload, string expected)
    {
        Assert.Equal([expected], Vtt.Texts(Vtt.File(payload)));
    }

    [Theory]
    [InlineData("R&amp;D &lt;one&gt;", "R&D <one>")]
    [InlineData("one&nbsp;two&lrm;&rlm;", "one\u00A0two\u200E\u200F")]
    [InlineData("&quot;one&quot; &apos;two&apos; &eacute;", "\"one\" 'two' é")]
    [InlineData("&#65;&#x42;&#X43;&#128512;&#x1F600;", "ABC\U0001F600\U0001F600")]
    [InlineData("one&#10;two", "one\ntwo")]
    [InlineData("&amp;amp;", "&amp;")]
    [InlineData("&#0; &#xD800; &#x110000;", "\uFFFD \uFFFD \uFFFD")]
    [InlineData("R&D, AT&T; &unknown; &; &#; &#x; &#xZZ; &", "R&D, AT&T; &unknown; &; &#; &#x; &#xZZ; &")]
    [InlineData("&amp", "&amp")]
    [InlineData("&a&amp;b;", "&a&b;")]
    [InlineData("one\0two", "one\uFFFDtwo")]
    public void Escaped_characters_are_decoded_and_lone_ampersands_stay(string payload, string expected)
    {
        Assert.Equal([expected], Vtt.Texts(Vtt.File(payload)));
    }

    [Fact]
    public void White_space_around_the_text_is_layout_but_not_when_it_is_escaped()
    {
        Assert.Equal(["one", " one\t"], Vtt.Texts(Vtt.File("\t one \n", "&#32;one&#9; ")));
    }

    public static TheoryData<string, string[]> Voices => new()
    {
        { "<v Seller>Hello</v>", ["Seller|Hello"] },
        { "<v Seller>Hello", ["Seller|Hello"] },
        { "<v.loud.first Seller One>Hello</v>", ["Seller One|Hello"] },
        { "<v  Seller \t\n One >Hello</v>", ["Seller One|Hello"] },
        { "<V Seller>Hello</V>", ["Seller|Hello"] },
        { "<v Dr. O'Seller &amp; Co. (Guest)>Hello</v>", ["Dr. O'Seller & Co. (Guest)|Hello"] },
        { "<v.loud>Hello</v>", ["|Hello"] },
        { "<v>Hello</v>", ["|Hello"] },
        { "<v Seller>Hello <i>there</i>,\nBuyer</v>", ["Seller|Hello there,\nBuyer"] },
        { "<v Seller>Hello</v>\n<v Buyer>Hi</v>", ["Seller|Hello", "Buyer|Hi"] },
        { "<v Seller>Hello\n<v Buyer>Hi", ["Seller|Hello", "Buyer|Hi"] },
        { "<v Seller>Hello</v> <v Buyer> </v> <v Third>Hi</v>", ["Seller|Hello", "Third|Hi"] },
        { "Before <v Seller>Hello</v> after", ["null|Before", "Seller|Hello", "null|after"] },
        { "<v Seller>Hello <v Buyer>Hi</v> again</v>", ["Seller|Hello", "Buyer|Hi", "Seller|again"] },
        { "<video Seller>Hello</video>", ["null|Hello"] },
    };

    [Theory]
    [MemberData(nameof(Voices))]
    public void Each_voice_of_a_cue_says_its_part_at_the_time_of_the_cue(string payload, string[] expected)
    {
        var cues = WebVttReader.Read(Encoding.UTF8.GetBytes(Vtt.File(payload))).Cues;

        Assert.Equal(expected, cues.Select(cue => $"{cue.Voice ?? "null"}|{cue.Text}"));
        Assert.All(cues, cue => Assert.Equal((TimeSpan.Zero, TimeSpan.FromSeconds(1)), (cue.Start, cue.End)));
    }

    [Fact]
    public void One_speaker_is_one_string_in_a_whole_file()
    {
        var segments = WebVtt.ReadTranscript(
            Encoding.UTF8.GetBytes(Vtt.File("<v Seller>one</v>", "<v Buyer>two</v>", "<v Seller>three</v>"))).Segments;

        Assert.Same(segments[0].Speaker, segments[2].Speaker);
    }
}
