using SalesFlow.App.Scheduling;
using SalesFlow.App.Tests.Support;

namespace SalesFlow.App.Tests.Scheduling;

public sealed class PlanTests
{
    [Fact]
    public void An_address_carries_a_plan_there_and_back()
    {
        var plan = new Plan(Here.Now, TimeSpan.FromMinutes(45));

        Assert.Equal("20261123T090000Z-45", plan.Write());
        Assert.Equal(plan, Plan.Read(plan.Write()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("details")]
    [InlineData("20261123T090000Z")]
    [InlineData("20261123T090000Z-0")]
    [InlineData("20261123T090000Z-1441")]
    [InlineData("20261123T090000Z--5")]
    [InlineData("20261332T090000Z-45")]
    [InlineData("00010101T000000Z-45")]
    [InlineData("<script>-45")]
    public void What_is_no_plan_is_none(string? text) => Assert.Null(Plan.Read(text));
}
