using SalesFlow.App.Calls;
using SalesFlow.Video.Analysis;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Tests.Calls;

/// <summary>The reasons are found from the real metrics, so that they cannot drift away from them.</summary>
public sealed class SideGapsTests
{
    [Fact]
    public void Nothing_is_missing_when_both_sides_spoke() =>
        Assert.Null(Find(["Seller", "Buyer"], 60, ConversationSide.Internal, ConversationSide.External));

    [Fact]
    public void Without_names_nobody_can_be_compared() => Assert.Equal(SideGap.NoSpeakers, Find([null, null], 60));

    [Fact]
    public void A_minute_is_the_least() =>
        Assert.Equal(SideGap.TooShort, Find(["Seller", "Buyer"], 5, ConversationSide.Internal, ConversationSide.External));

    [Theory]
    [InlineData(ConversationSide.Unknown, ConversationSide.Unknown, SideGap.NobodyKnown)]
    [InlineData(ConversationSide.Internal, ConversationSide.Unknown, SideGap.NoOtherSide)]
    [InlineData(ConversationSide.Unknown, ConversationSide.External, SideGap.NoOwnSide)]
    public void The_side_that_is_not_known_is_named(ConversationSide first, ConversationSide second, SideGap expected) =>
        Assert.Equal(expected, Find(["Seller", "Buyer"], 60, first, second));

    [Fact]
    public void Without_times_nothing_can_be_compared() =>
        Assert.Equal(SideGap.NoTimes, Find(["Seller", "Buyer"], 0, ConversationSide.Internal, ConversationSide.External));

    private static SideGap? Find(string?[] speakers, double length, params ConversationSide[] sides)
    {
        List<Segment> segments = [.. speakers.Select((speaker, at) => SampleCall.Said(at, speaker, at * length, (at + 1) * length, "One two three four five six seven."))];
        List<MeetingPerson> people = [.. sides.Select((side, at) => new MeetingPerson { Name = speakers[at]!, Side = side, SideConfidence = 1 })];
        var metrics = ConversationMetrics.Measure(new TranscriptAnalysisRequest
        {
            Transcript = new Transcript { Segments = segments, Language = "en" },
            Participants = people,
        });
        return SideGaps.Find(metrics, Voices.Of(segments), people);
    }
}
