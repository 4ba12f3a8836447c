using SalesFlow.App.Calls;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Tests.Calls;

public sealed class AbsenteesTests
{
    private static readonly Invitee Buyer = new("buyer@example.test", "Buyer");

    [Fact]
    public void Who_came_under_the_same_address_was_there() =>
        Assert.Empty(Absentees.Of([Buyer], [new Participant { Name = "Another name", Email = "BUYER@example.test" }]));

    [Fact]
    public void A_guest_without_an_address_is_known_by_the_name() =>
        Assert.Empty(Absentees.Of([Buyer], [new Participant { Name = "buyer " }]));

    [Fact]
    public void The_same_name_with_another_address_is_somebody_else() =>
        Assert.Equal([Buyer], Absentees.Of([Buyer], [new Participant { Name = "Buyer", Email = "other@example.test" }]));

    [Fact]
    public void A_guest_without_a_name_is_not_an_invitee_without_one() =>
        Assert.Single(Absentees.Of([new Invitee("buyer@example.test")], [new Participant { Name = "iPhone" }]));

    [Fact]
    public void Nobody_is_called_absent_while_attendance_is_unknown() => Assert.Empty(Absentees.Of([Buyer], []));
}
