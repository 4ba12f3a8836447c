using SalesFlow.App.Calls;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Tests.Calls;

public sealed class AbsenteesTests
{
    private static readonly Invitee Buyer = new("buyer@example.test", "Jörg Buyer");
    private static readonly Participant Seller = new() { Name = "Seller", Email = "seller@example.com", IsInternalUser = true };

    [Theory]
    [InlineData("Another name", "BUYER@example.test")]
    [InlineData("jörg buyer ", null)]
    [InlineData("Jo\u0308rg Buyer", null)]
    [InlineData("Jörg Buyer", "private@example.test")]
    [InlineData("buyer@example.test", null)]
    public void Who_came_under_the_same_address_or_name_was_there(string name, string? email) =>
        Assert.Empty(Of([Buyer], Seller, new Participant { Name = name, Email = email }).People);

    [Fact]
    public void Who_is_not_among_people_who_are_all_known_did_not_come()
    {
        Invitee other = new("other@example.test");

        var absent = Of([Buyer, other], Seller, new Participant { Name = "Jörg Buyer" });

        Assert.Equal([other], absent.People);
        Assert.True(absent.IsCertain);
    }

    [Theory]
    [InlineData("iPhone", null)]
    [InlineData("Jörg", null)]
    [InlineData("Private account", "jb@private.example.test")]
    [InlineData("", null)]
    public void With_a_guest_whom_nobody_can_tell_nobody_is_said_to_be_absent(string name, string? email)
    {
        var absent = Of([Buyer], Seller, new Participant { Name = name, Email = email });

        Assert.Equal([Buyer], absent.People);
        Assert.False(absent.IsCertain);
    }

    [Fact]
    public void A_colleague_without_an_address_may_be_the_one_who_was_asked()
    {
        var absent = Of([new Invitee("anna@example.com", "Anna Colleague")], Seller, new Participant { Name = "Anna", IsInternalUser = true });

        Assert.False(absent.IsCertain);
    }

    [Fact]
    public void A_guest_without_a_name_is_not_an_invitee_without_one() =>
        Assert.Single(Of([new Invitee("buyer@example.test")], new Participant { Name = "" }).People);

    [Fact]
    public void Nobody_is_called_absent_while_attendance_is_unknown() => Assert.Empty(Of([Buyer]).People);

    private static Absentees Of(Invitee[] invitees, params Participant[] participants) =>
        Absentees.Of(invitees, participants, static participant => participant.IsInternalUser);
}
