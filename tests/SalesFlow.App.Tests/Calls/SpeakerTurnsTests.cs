using SalesFlow.App.Calls;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Tests.Calls;

public sealed class SpeakerTurnsTests
{
    [Fact]
    public void A_turn_lasts_until_somebody_else_speaks()
    {
        var turns = Of([SampleCall.Said(0, "Seller", 0, 2), SampleCall.Said(1, "seller", 9, 11), SampleCall.Said(2, "Buyer", 11, 12), SampleCall.Said(3, "Seller", 12, 13)]);

        Assert.Equal([2, 1, 1], turns.Select(static turn => turn.Segments.Count));
        Assert.Equal(["Seller", "Buyer", "Seller"], turns.Select(static turn => turn.Speaker));
    }

    [Fact]
    public void A_long_speech_becomes_several_paragraphs()
    {
        var turns = Of([.. Enumerable.Range(0, 40).Select(static at => SampleCall.Said(at, "Seller", at * 5, (at * 5) + 5))]);

        Assert.Equal([0, 90, 180], turns.Select(static turn => (int)turn.Start.TotalSeconds));
    }

    [Fact]
    public void Without_names_a_pause_ends_a_paragraph()
    {
        var turns = Of([SampleCall.Said(0, null, 0, 2), SampleCall.Said(1, null, 3, 4), SampleCall.Said(2, null, 7, 8)]);

        Assert.Equal([2, 1], turns.Select(static turn => turn.Segments.Count));
    }

    [Fact]
    public void Without_names_and_pauses_a_paragraph_stays_readable()
    {
        var turns = Of([.. Enumerable.Range(0, 8).Select(static at => SampleCall.Said(at, null, at * 10, (at * 10) + 10))]);

        Assert.Equal([0, 30, 60], turns.Select(static turn => (int)turn.Start.TotalSeconds));
    }

    [Fact]
    public void Silence_has_no_turns() => Assert.Empty(Of([]));

    [Fact]
    public void Nobody_goes_on_speaking_through_a_pause_between_two_calls()
    {
        var turns = SpeakerTurns.Of(new Transcript
        {
            Segments = [SampleCall.Said(0, "Seller", 0, 2), SampleCall.Said(1, "Seller", 2, 4), SampleCall.Said(2, "Seller", 4.5, 6)],
            Gaps = [new TranscriptGap(1, TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(4.5))],
        });

        Assert.Equal([2, 1], turns.Select(static turn => turn.Segments.Count));
        Assert.Equal([TimeSpan.FromSeconds(0.5), null], turns.Select(static turn => turn.PauseBehind));
    }

    private static IReadOnlyList<SpeakerTurn> Of(IReadOnlyList<Segment> segments) => SpeakerTurns.Of(new Transcript { Segments = segments });
}
