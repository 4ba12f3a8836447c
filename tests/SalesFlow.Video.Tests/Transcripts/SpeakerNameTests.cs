using System.Text;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Transcripts;

namespace SalesFlow.Video.Tests.Transcripts;

/// <summary>Which words before a colon are somebody's name, and which are speech.</summary>
public sealed class SpeakerNameTests
{
    public static TheoryData<string> Names =>
    [
        "Seller", "Second Buyer", "seller one", "SELLER", "Speaker 1", "S", "S. B.", "Dr. Seller", "Prof. Dr. Seller-Buyer", "O'Seller", "D’Buyer",
        "Seller (Guest)", "Seller (she/her)", "Seller [External]", "Seller | Example GmbH", "Seller & Buyer", "Seller, Second", "Seller von der Buyer",
        "Verkäuferin", "Søren", "Продавец", "Πωλητής", "卖方",
        "販売員 一", "판매자", "بائع", "מוכר", "विक्रेता", "Seller 🎉", "3D Seller",
        "+49 151 2345678", "+49****5678", "12125550123", "(212) 555-0123", "1212***0123", "seller_1", "Conference Room 2",
        "Seller's phone", "Price, Second", "IT Manager", "IT-Leitung", "The Chair", "Right Hon. Seller (Buyer, Ltd.)",
        "The Chair (Head of the Committee on Trade, Industry and the Economy of the Region)", "Mx. Seller (First (Second, Third) of Four Five)",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_before_the_text_is_the_speaker(string name)
    {
        Assert.Equal([$"{name}: hello: you"], Vtt.Segments(Vtt.File($"{name}: hello: you")));
    }

    public static TheoryData<string> Speech =>
    [
        "10:30 Meeting: hello", "10:30: hello", "https://example.com: hello", "See https://example.com/a: hello",
        "www.example.com/path: hello",
        "Note: hello", "NOTE: hello", "note: hello", "Question: hello", "Wichtig: hello", "Beispiel: hello", "For example: hello", "Zum Beispiel: hello",
        "He said \"one: two\"", "“Seller: hello”", "„Seller: hello“",
        "«Seller: hello»", "'Seller: hello'", "the thing is: hello", "What I mean is: hello",
        "Quick question: hello", "The next step: hello", "Well, listen: hello", "Yes, Seller: hello",
        "Das Problem: hello", "2024: hello", "3 things: hello",
        "One two three four five six seven: hello", "Hello. Seller: hello there", "Really? Seller: hello", "Seller : hello", "- Seller: hello", "... so: hello",
        "Seller:hello", "Seller:", "50%: hello", "x = y: hello", "{\"a\": 1}", "A sentence that goes on and on until it is far too long a name: hello",
        "Hello\nSeller: hello", "We sell more every year (See the last report of our own): hello",
        "They went on and on about it (as I said before the break and after it): hello",
    ];

    [Theory]
    [MemberData(nameof(Speech))]
    public void What_is_no_name_stays_in_the_text(string text)
    {
        Assert.Equal([$"-: {text}"], Vtt.Segments(Vtt.File(text)));
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public void A_name_has_at_most_60_characters(int length, bool isName)
    {
        var name = "S" + new string('é', length - 1);

        Assert.Equal(isName ? $"{name}: hello" : $"-: {name}: hello", Assert.Single(Vtt.Segments(Vtt.File($"{name}: hello"))));
    }

    [Fact]
    public void A_cue_without_a_name_has_no_speaker_whoever_spoke_before()
    {
        Assert.Equal(
            ["Seller: one", "-: and on", "Buyer: two"],
            Vtt.Segments(Vtt.File("Seller: one", "and on", "Buyer: two")));
    }

    [Fact]
    public void Only_the_name_before_the_first_colon_counts()
    {
        Assert.Equal(["Seller: Buyer: hello"], Vtt.Segments(Vtt.File("Seller: Buyer: hello")));
        Assert.Equal(["-: Note: Buyer: hello"], Vtt.Segments(Vtt.File("Note: Buyer: hello")));
    }

    [Fact]
    public void The_other_lines_of_a_cue_belong_to_its_speaker()
    {
        Assert.Equal(["Seller: one\nBuyer: two"], Vtt.Segments(Vtt.File("Seller: one\nBuyer: two")));
    }

    [Fact]
    public void A_name_without_words_says_nothing()
    {
        Assert.Equal(["Seller: one"], Vtt.Segments(Vtt.File("Seller: one", "Buyer: &#32;")));
    }

    [Fact]
    public void In_a_file_with_voice_tags_all_text_is_speech()
    {
        Assert.Equal(
            ["-: Pricing: one", "Seller: Buyer: two", "-: Pricing: three"],
            Vtt.Segments(Vtt.File("Pricing: one", "<v Seller>Buyer: two</v>", "Pricing: three")));
    }

    [Fact]
    public void A_voice_tag_without_a_name_leaves_the_speaker_unknown()
    {
        Assert.Equal(["-: Seller: one"], Vtt.Segments(Vtt.File("<v>Seller: one</v>")));
    }

    [Fact]
    public void Cues_and_bytes_make_the_same_segments()
    {
        var bytes = Encoding.UTF8.GetBytes(Vtt.File("Seller: one", "two", "Note: three", "Seller: four"));

        var segments = WebVtt.ToSegments(WebVttReader.Read(bytes).Cues);

        Assert.Equal(WebVtt.ReadTranscript(bytes).Segments, segments);
        Assert.Equal([0, 1, 2, 3], segments.Select(segment => segment.Index));
        Assert.Same(segments[0].Speaker, segments[3].Speaker);
    }

    [Fact]
    public void Cues_made_by_hand_are_read_with_care()
    {
        WebVttCue[] cues = [Cue(null, "  "), Cue(null, "Seller:  "), Cue(null, "Seller:  one")];

        Assert.Equal([("Seller", "one")], WebVtt.ToSegments(cues).Select(Show));
        Assert.Equal([(null, "Seller: two"), ("Buyer", "three")], WebVtt.ToSegments([Cue("", "Seller: two"), Cue("Buyer", "three")]).Select(Show));

        static (string?, string) Show(Segment segment) => (segment.Speaker, segment.Text);
        static WebVttCue Cue(string? voice, string text) => new() { Start = TimeSpan.Zero, End = TimeSpan.Zero, Voice = voice, Text = text };
    }
}
