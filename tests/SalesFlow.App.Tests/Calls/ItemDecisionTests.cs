using SalesFlow.App.Calls;
using SalesFlow.Video.Analysis;

namespace SalesFlow.App.Tests.Calls;

public sealed class ItemDecisionTests
{
    [Theory]
    [InlineData(ActionItemState.Open)]
    [InlineData(ActionItemState.Confirmed)]
    [InlineData(ActionItemState.Dismissed)]
    public void A_button_says_what_it_was_made_for(ActionItemState state) =>
        Assert.Equal((state, "a:b"), ItemDecision.Read(ItemDecision.Write(state, "a:b")));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Confirmed")]
    [InlineData("Confirmed:")]
    [InlineData("Corrected:item")]
    [InlineData("7:item")]
    [InlineData("Whatever:item")]
    public void What_no_button_says_is_nothing(string? value) => Assert.Null(ItemDecision.Read(value));
}
