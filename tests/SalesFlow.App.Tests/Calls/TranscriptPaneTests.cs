using Bunit;
using SalesFlow.App.Calls;
using SalesFlow.App.Tests.Support;

namespace SalesFlow.App.Tests.Calls;

public sealed class TranscriptPaneTests
{
    [Fact]
    public void Hostile_names_and_words_are_text()
    {
        using var here = Here.In("en");

        var shown = Render(here, SampleCall.View([SampleCall.Said(0, SampleCall.Hostile, 0, 2, SampleCall.Hostile)]));

        Assert.Empty(shown.FindAll("script"));
        Assert.Equal(SampleCall.HostileGated, shown.Find(".turn-who").TextContent);
        Assert.Equal($"{SampleCall.HostileGated} ", shown.Find("#s0").TextContent);
    }

    [Fact]
    public void Each_segment_can_be_found_and_played_from_its_second()
    {
        using var here = Here.In("de");

        var shown = Render(here, SampleCall.View([SampleCall.Said(0, "Seller", 0, 2), SampleCall.Said(1, "Seller", 2.5, 4), SampleCall.Said(2, "Buyer", 4, 5)]));

        Assert.Equal("2.5", shown.Find("#s1").GetAttribute("data-at"));
        Assert.Equal(["1", "2"], shown.FindAll(".turn").Select(static turn => turn.GetAttribute("data-voice")));
    }

    [Fact]
    public void Only_the_first_turn_is_a_stop_of_the_tab_key()
    {
        using var here = Here.In("en");

        var shown = Render(here, SampleCall.View([.. Enumerable.Range(0, 100).Select(static at => SampleCall.Said(at, $"Speaker {at % 2}", at, at + 1))]));

        Assert.Equal(100, shown.FindAll(".turn").Count);
        Assert.Single(shown.FindAll(".turn-time:not([tabindex])"));
    }

    [Theory]
    [InlineData("en", "Pause of 5 min")]
    [InlineData("de", "Pause von 5 Min.")]
    public void A_pause_between_two_calls_is_marked_where_it_was(string language, string words)
    {
        using var here = Here.In(language);
        var (first, resumed) = (SampleCall.Call("first", -60, -50), SampleCall.Call("resumed", -45, -30));

        var shown = Render(here, SampleCall.View(
            [first, resumed],
            SampleCall.Stored(first, SampleCall.Said(0, "Seller", 0, 2), SampleCall.Said(1, "Seller", 2, 4)),
            SampleCall.Stored(resumed, SampleCall.Said(0, "Seller", 0, 2))));

        Assert.Equal(words, shown.Find(".turn-pause").TextContent);
        Assert.Equal(["turn", "turn-pause", "turn"], shown.FindAll(".lines > *").Select(static line => line.ClassName));
        Assert.Equal("900", shown.Find("#s2").GetAttribute("data-at"));
    }

    [Fact]
    public void Without_a_transcript_it_says_so()
    {
        using var here = Here.In("en");

        Assert.Equal("There is no transcript of this call.", Render(here, SampleCall.View()).Find(".transcript-none").TextContent);
    }

    [Fact]
    public void Speakers_that_the_platform_does_not_name_are_not_made_up()
    {
        using var here = Here.In("de");

        Assert.Equal("Nicht benannt", Render(here, SampleCall.View([SampleCall.Said(0, null, 0, 2)])).Find(".turn-who").TextContent);
    }

    private static IRenderedComponent<TranscriptPane> Render(BunitContext here, CallView view) =>
        here.Render<TranscriptPane>(parameters => parameters.Add(static pane => pane.View, view));
}
