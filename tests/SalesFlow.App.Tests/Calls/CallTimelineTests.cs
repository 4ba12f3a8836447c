using SalesFlow.App.Calls;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Tests.Calls;

public sealed class CallTimelineTests
{
    [Fact]
    public void Bars_stand_where_somebody_spoke()
    {
        var timeline = Draw([SampleCall.Said(0, "Seller", 0, 25), SampleCall.Said(1, "Buyer", 50, 100)]);

        Assert.Equal(TimeSpan.FromSeconds(100), timeline.Length);
        Assert.Equal(["Seller", "Buyer"], timeline.Lanes.Select(static lane => lane.Speaker));
        Assert.Equal(new TimelineBar(0, 250), Assert.Single(timeline.Lanes[0].Bars));
        Assert.Equal(new TimelineBar(500, 500), Assert.Single(timeline.Lanes[1].Bars));
    }

    [Fact]
    public void A_longer_recording_leaves_room_at_the_end()
    {
        var timeline = Draw([SampleCall.Said(0, "Seller", 0, 25)], TimeSpan.FromSeconds(200));

        Assert.Equal(new TimelineBar(0, 125), Assert.Single(Assert.Single(timeline.Lanes).Bars));
    }

    [Fact]
    public void Ten_hours_are_drawn_with_as_many_bars_as_can_be_seen()
    {
        var timeline = Draw([.. Enumerable.Range(0, 10_000).Select(static at => SampleCall.Said(at, $"Speaker {at % 3}", at * 3.6, (at * 3.6) + 3))]);

        Assert.All(timeline.Lanes, static lane =>
        {
            Assert.InRange(lane.Bars.Count, 1, 1000);
            Assert.All(lane.Bars, static bar => Assert.InRange(bar.Start + bar.Width, 0, CallTimeline.Width + 0.001));
        });
    }

    [Fact]
    public void A_single_word_is_still_seen()
    {
        var timeline = Draw([SampleCall.Said(0, "Seller", 0, 36_000), SampleCall.Said(1, "Buyer", 36_000, 36_000.2)]);

        Assert.Equal(new TimelineBar(999, 1), Assert.Single(timeline.Lanes[1].Bars));
    }

    [Fact]
    public void Of_many_speakers_those_who_spoke_most_are_drawn()
    {
        var timeline = Draw([.. Enumerable.Range(0, 9).Select(static at => SampleCall.Said(at, $"Speaker {at}", at * 10, (at * 10) + 1 + at))]);

        Assert.Equal(["Speaker 3", "Speaker 4", "Speaker 5", "Speaker 6", "Speaker 7", "Speaker 8"], timeline.Lanes.Select(static lane => lane.Speaker));
    }

    [Fact]
    public void Without_times_there_is_no_timeline() => Assert.Empty(Draw([SampleCall.Said(0, "Seller", 0, 0)]).Lanes);

    private static CallTimeline Draw(IReadOnlyList<Segment> segments, TimeSpan? recorded = null) =>
        CallTimeline.Of(SpeakerTurns.Of(new Transcript { Segments = segments }), Voices.Of(segments), recorded);
}
