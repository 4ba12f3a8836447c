using Bunit;
using SalesFlow.App.Calls;
using SalesFlow.App.Tests.Support;
using SalesFlow.Video.Analysis;

namespace SalesFlow.App.Tests.Calls;

public sealed class OutlookPartTests
{
    private static readonly CitedText Price = new() { Text = "price", Segments = [0] };
    private static readonly CitedText Own = new() { Text = "<i>colour</i>", Segments = [] };

    [Fact]
    public void Objections_are_named_lead_to_their_line_and_say_whether_they_stayed_open()
    {
        using var here = Here.In("de");

        var shown = Render(here, SampleCall.Measured with { Objections = [Price, Own], OpenObjections = [Price with { Segments = [0] }] });

        Assert.Equal(["Preis", "<i>colour</i>"], shown.FindAll(".objections li").Select(static line => line.TextContent.Trim().Split(' ', '\n')[0]));
        Assert.Equal("0", shown.Find(".cite").GetAttribute("data-seg"));
        Assert.Equal("nicht beantwortet", Assert.Single(shown.FindAll(".tag-warn")).TextContent);
    }

    [Theory]
    [InlineData(NextStepTier.None, "No next step was agreed.")]
    [InlineData(NextStepTier.Specific, "The next step is clear: who does it and by which day.")]
    public void The_next_step_is_said_as_it_is(NextStepTier step, string expected)
    {
        using var here = Here.In("en");

        Assert.Equal(expected, Render(here, SampleCall.Measured with { NextStep = step }).Find("p").TextContent);
    }

    [Fact]
    public void What_nobody_could_tell_is_not_shown_as_nothing()
    {
        using var here = Here.In("en");

        Assert.Empty(Render(here, SampleCall.Measured).Nodes.OfType<AngleSharp.Dom.IElement>());
    }

    private static IRenderedComponent<OutlookPart> Render(BunitContext here, ConversationMetrics metrics) => here.Render<OutlookPart>(parameters => parameters
        .Add(static part => part.View, SampleCall.View([SampleCall.Said(0, "Buyer", 0, 2)]))
        .Add(static part => part.Analysis, SampleCall.Analyzed() with { Metrics = metrics }));
}
