using SalesFlow.App.Scheduling;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Tests.Scheduling;

public sealed class InviteeLinesTests
{
    [Theory]
    [InlineData("buyer@example.test", "buyer@example.test", null)]
    [InlineData("Buyer <buyer@example.test>", "buyer@example.test", "Buyer")]
    [InlineData("\"Buyer, First\" <buyer@example.test>", "buyer@example.test", "Buyer, First")]
    [InlineData("  <buyer@example.test> ", "buyer@example.test", null)]
    [InlineData("no address", "no address", null)]
    public void A_line_is_an_invitee(string line, string email, string? name) =>
        Assert.Equal(new Invitee(email, name), Assert.Single(InviteeLines.Read(line)));

    [Fact]
    public void Many_can_be_pasted_at_once_and_each_comes_once()
    {
        var read = InviteeLines.Read("a@example.test, B <b@example.test>; c@example.test\r\n\r\nA@EXAMPLE.test");

        Assert.Equal(["a@example.test", "b@example.test", "c@example.test"], read.Select(invitee => invitee.Email));
    }

    [Theory]
    [InlineData("Buyer", "Buyer <buyer@example.test>")]
    [InlineData(null, "buyer@example.test")]
    [InlineData("Evil> <x@example.test\n", "buyer@example.test")]
    public void A_suggested_line_reads_as_one_invitee(string? name, string line)
    {
        Assert.Equal(line, InviteeLines.Write("buyer@example.test", name));
        Assert.Equal("buyer@example.test", Assert.Single(InviteeLines.Read(line)).Email);
    }
}
