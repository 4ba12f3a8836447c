using Bunit;
using SalesFlow.App.Calls;
using SalesFlow.App.Tests.Support;
using SalesFlow.Video.Analysis;

namespace SalesFlow.App.Tests.Calls;

public sealed class ActionItemRowTests
{
    private static readonly ActionItem Item = new()
    {
        Id = "one",
        Text = SampleCall.Hostile,
        Assignee = "<b>Seller</b>",
        DueOn = new DateOnly(2026, 11, 24),
        Source = ActionItemSource.Offline,
        Segments = [1],
    };

    [Fact]
    public void An_item_says_who_until_when_and_where_it_was_said()
    {
        using var here = Here.In("en");

        var shown = Render(here, Item);

        Assert.Empty(shown.FindAll("script, b"));
        Assert.Equal(SampleCall.Hostile, shown.Find(".item-text").TextContent);
        Assert.Contains("Due: Tomorrow", shown.Find(".item-facts").TextContent, StringComparison.Ordinal);
        Assert.Equal("1", shown.Find(".cite").GetAttribute("data-seg"));
        Assert.EndsWith("0:02", shown.Find(".cite").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ActionItemState.Open, "Confirmed:one", "Dismissed:one")]
    [InlineData(ActionItemState.Confirmed, "Dismissed:one", null)]
    [InlineData(ActionItemState.Corrected, "Dismissed:one", null)]
    [InlineData(ActionItemState.Dismissed, "Open:one", null)]
    public void Its_buttons_offer_what_can_still_be_decided(ActionItemState state, string first, string? second)
    {
        using var here = Here.In("en");

        var buttons = Render(here, Item with { State = state }).FindAll("button").Select(static button => button.GetAttribute("value"));

        Assert.Equal(new[] { first, second }.OfType<string>(), buttons);
    }

    [Fact]
    public void A_place_that_the_transcript_does_not_have_is_no_link()
    {
        using var here = Here.In("en");

        Assert.Empty(Render(here, Item with { Segments = [99] }).FindAll(".cite"));
    }

    private static IRenderedComponent<ActionItemRow> Render(BunitContext here, ActionItem item) => here.Render<ActionItemRow>(parameters => parameters
        .Add(static row => row.View, SampleCall.View([SampleCall.Said(0, "Seller", 0, 2), SampleCall.Said(1, "Seller", 2, 4)]))
        .Add(static row => row.Item, item));
}
