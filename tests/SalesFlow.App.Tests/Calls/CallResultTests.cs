using Bunit;
using SalesFlow.App.Calls;
using SalesFlow.App.Tests.Support;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Tests.Calls;

public sealed class CallResultTests
{
    private static readonly IReadOnlyList<Segment> Spoken = [SampleCall.Said(0, "Seller", 0, 2)];

    [Fact]
    public void A_transcript_that_is_not_analyzed_yet_says_that_the_summary_comes()
    {
        using var here = Here.In("en");

        Assert.Contains("appears here by itself", Render(here, SampleCall.View(Spoken)).Find("p.soft").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failed_analysis_does_not_look_like_a_late_one()
    {
        using var here = Here.In("en");
        var view = SampleCall.View(Spoken);

        var shown = Render(here, view with { Transcript = view.Transcript! with { ProcessingError = "Transient" } });

        Assert.Contains("could not be analyzed", shown.Find("p.soft").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_little_said_is_a_result_of_its_own()
    {
        using var here = Here.In("de");
        var analysis = SampleCall.Analyzed() with { HasInsufficientContent = true };

        var shown = Render(here, SampleCall.View(Spoken) with { Analysis = SampleCall.Stored(analysis) });

        Assert.StartsWith("Für eine Zusammenfassung wurde zu wenig gesagt", shown.Find("p.soft").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_still_to_come_is_said_and_nothing_else()
    {
        using var here = Here.In("en");

        var shown = Render(here, SampleCall.View(
            null, SampleCall.An(ArtifactKind.Recording, ArtifactState.Available), SampleCall.An(ArtifactKind.Transcript, ArtifactState.Processing)));

        Assert.Equal("Zoom is still processing: transcript. We keep asking until today at 12:00.", Assert.Single(shown.FindAll("li")).TextContent.Trim());
        Assert.Empty(shown.FindAll("section"));
    }

    private static IRenderedComponent<CallResult> Render(BunitContext here, CallView view) =>
        here.Render<CallResult>(parameters => parameters.Add(static result => result.View, view));
}
