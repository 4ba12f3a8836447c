using SalesFlow.Video.Meetings;
using SalesFlow.Video.Transcripts;

namespace SalesFlow.Video.Tests.Transcripts;

public sealed class TurnsTests
{
    [Theory]
    [InlineData(1.5, 1)]
    [InlineData(1.501, 2)]
    [InlineData(-3, 1)]
    public void Segments_of_one_speaker_are_one_turn_up_to_a_gap_of_a_second_and_a_half(double gap, int expected)
    {
        var turns = Turns.Merge([At(0, 10, "Seller", "one"), At(10 + gap, 20 + gap, "Seller", "two")]);

        Assert.Equal(expected, turns.Count);
    }

    [Fact]
    public void A_turn_holds_all_its_segments_and_their_text_on_one_line()
    {
        Segment[] segments = [At(0, 5, "Seller", "one\nand"), At(1, 2, "Seller", " two "), At(6, 7, "Seller", "three"), At(7, 8, "Buyer", "four")];

        var turns = Turns.Merge(segments);

        Assert.Equal(["Seller 0-7 one and two three", "Buyer 7-8 four"], turns.Select(Show));
        Assert.Equal(segments[..3], turns[0].Segments);
    }

    [Fact]
    public void The_gap_counts_from_the_latest_end()
    {
        Assert.Single(Turns.Merge([At(0, 10, "Seller", "one"), At(1, 2, "Seller", "two"), At(11, 12, "Seller", "three")]));
    }

    [Fact]
    public void Another_speaker_between_ends_a_turn()
    {
        Assert.Equal(3, Turns.Merge([At(0, 1, "Seller", "one"), At(1, 2, "Buyer", "two"), At(2, 3, "Seller", "three")]).Count);
    }

    [Fact]
    public void Unknown_speakers_are_not_taken_for_one_person()
    {
        Assert.Equal(2, Turns.Merge([At(0, 1, null, "one"), At(1, 2, null, "two")]).Count);
    }

    [Fact]
    public void Names_differ_by_each_letter()
    {
        Assert.Equal(2, Turns.Merge([At(0, 1, "Seller", "one"), At(1, 2, "seller", "two")]).Count);
    }

    [Fact]
    public void Nothing_makes_no_turns()
    {
        Assert.Empty(Turns.Merge([]));
    }

    [Fact]
    public void A_turn_without_times_takes_four_tenths_of_a_second_a_word()
    {
        var segments = Turns.GiveTimes([("Seller", "one two  three\nfour five"), (null, " "), ("Buyer", "six")]);

        Assert.Equal(
            [(0, "Seller", TimeSpan.Zero, TimeSpan.FromSeconds(2)), (1, "Buyer", TimeSpan.FromSeconds(2.3), TimeSpan.FromSeconds(2.7))],
            segments.Select(segment => (segment.Index, segment.Speaker, segment.Start, segment.End)));
        Assert.Equal("one two  three\nfour five", segments[0].Text);
    }

    [Fact]
    public void A_hundred_and_fifty_words_take_a_minute()
    {
        var segment = Assert.Single(Turns.GiveTimes([("Seller", string.Join(' ', Enumerable.Repeat("word", 150)))]));

        Assert.Equal(TimeSpan.FromMinutes(1), segment.End);
    }

    [Fact]
    public void Neither_turn_nor_cue_nor_file_shows_what_was_said()
    {
        var turn = Turns.Merge([At(0, 1, "Seller", "hush")])[0];
        var file = WebVttReader.Read("00:01.000 --> 00:02.000\n<v Seller>hush"u8);

        Assert.All([turn.ToString(), file.ToString(), file.Cues[0].ToString()], shown => Assert.DoesNotMatch("hush|Seller", shown));
    }

    private static Segment At(double start, double end, string? speaker, string text) =>
        new() { Index = 0, Start = TimeSpan.FromSeconds(start), End = TimeSpan.FromSeconds(end), Speaker = speaker, Text = text };

    private static string Show(Turn turn) => $"{turn.Speaker} {turn.Start.TotalSeconds}-{turn.End.TotalSeconds} {turn.Text}";
}
