using Bunit;
using SalesFlow.App.Calls;
using SalesFlow.App.Tests.Support;
using SalesFlow.Video.Analysis;

namespace SalesFlow.App.Tests.Calls;

public sealed class MetricsPartTests
{
    [Fact]
    public void Shares_stand_as_numbers_beside_their_bars_the_largest_first()
    {
        using var here = Here.In("en");
        var shares = new Dictionary<string, double> { ["Seller"] = 0.4, [SampleCall.Hostile] = 0.6 };

        var shown = Render(here, SampleCall.Measured with { TalkShareBySpeaker = shares });

        Assert.Empty(shown.FindAll("script"));
        Assert.Equal([SampleCall.Hostile, "Seller"], shown.FindAll(".share-name").Select(static name => name.TextContent));
        Assert.Equal(["60%", "40%"], shown.FindAll(".share-value").Select(static value => value.TextContent));
        Assert.Equal("60", shown.Find(".share-own").GetAttribute("width"));
    }

    [Fact]
    public void Missing_sides_are_explained_in_the_viewers_language()
    {
        using var here = Here.In("de");

        var shown = Render(here, SampleCall.Measured with { SideReason = "Nobody knows.", TalkShareBySpeaker = new Dictionary<string, double> { ["Seller"] = 1 } });

        Assert.StartsWith("Es ist nicht bekannt, wer zu Ihnen gehört", shown.Find("p.soft").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_any_numbers_the_reason_stands_there()
    {
        using var here = Here.In("en");

        Assert.Equal("Too little was said to measure anything.", Render(here, null).Find("p.soft").TextContent);
    }

    [Theory]
    [InlineData("en", "offline", "1", "Summary and numbers were made here, without a language model.")]
    [InlineData("de", "offline", "1", "Zusammenfassung und Zahlen sind hier entstanden, ohne Sprachmodell.")]
    [InlineData("de", "model", "large-model", "Die Zusammenfassung hat das Sprachmodell large-model geschrieben.")]
    [InlineData("en", "house-made", "2", "The summary was written by house-made.")]
    public void Who_wrote_the_summary_is_said_in_words(string language, string analyzer, string version, string expected)
    {
        using var here = Here.In(language);
        var stored = SampleCall.Stored(SampleCall.Analyzed() with { AnalyzerName = analyzer, AnalyzerVersion = version });

        var shown = here.Render<MetricsPart>(parameters => parameters.Add(static part => part.View, SampleCall.View()).Add(part => part.Stored, stored));

        Assert.Equal(expected, shown.Find("p.small").TextContent);
    }

    private static IRenderedComponent<MetricsPart> Render(BunitContext here, ConversationMetrics? metrics) => here.Render<MetricsPart>(parameters => parameters
        .Add(static part => part.View, SampleCall.View([SampleCall.Said(0, "Seller", 0, 90)]))
        .Add(static part => part.Stored, SampleCall.Stored(SampleCall.Analyzed() with { Metrics = metrics })));
}
