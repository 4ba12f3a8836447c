using SalesFlow.Video.Analysis;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Tests.Analysis;

public sealed class SpeakerSidesTests
{
    private static readonly string[] Domains = ["example.com"];

    [Theory]
    [InlineData("person@example.com", false, ConversationSide.Internal)]
    [InlineData("PERSON@EXAMPLE.COM", false, ConversationSide.Internal)]
    [InlineData("person@example.test", false, ConversationSide.External)]
    [InlineData("person@notexample.com", false, ConversationSide.External)]
    [InlineData("organizer@example.test", false, ConversationSide.Internal)]
    [InlineData("person@example.test", true, ConversationSide.Internal)]
    [InlineData(null, true, ConversationSide.Internal)]
    [InlineData(null, false, ConversationSide.Unknown)]
    public void An_address_or_an_account_decides(string? email, bool isInternalUser, ConversationSide side)
    {
        var silent = new MeetingPerson { Name = "Guest", Email = email, IsInternalUser = isInternalUser };

        var person = Assert.Single(Resolve([], [silent]));

        Assert.Equal(side, person.Side);
        Assert.Equal(side == ConversationSide.Unknown ? 0 : 1, person.SideConfidence);
        Assert.NotNull(person.SideReason);
    }

    [Fact]
    public void A_speaker_is_found_by_name_among_those_who_attended_and_is_never_certain()
    {
        var speaker = Resolve(["Buyer"], [new MeetingPerson { Name = "buyer", Email = "buyer@example.test" }])[0];

        Assert.Equal(ConversationSide.External, speaker.Side);
        Assert.InRange(speaker.SideConfidence, 0.5, 0.9);
    }

    [Fact]
    public void The_name_of_an_invitee_is_a_suggestion_only()
    {
        var speaker = Resolve(["Buyer"], [], new Invitee("buyer@example.test", "Buyer"))[0];

        Assert.Equal(ConversationSide.External, speaker.Side);
        Assert.InRange(speaker.SideConfidence, 0.1, 0.5);
        Assert.Contains("Only the name", speaker.SideReason, StringComparison.Ordinal);
        Assert.Null(speaker.Email);
    }

    [Fact]
    public void A_name_that_people_of_both_sides_bear_tells_nothing()
    {
        MeetingPerson[] twins = [new() { Name = "Twin", Email = "twin@example.com" }, new() { Name = "Twin", Email = "twin@example.test" }];

        Assert.Equal(ConversationSide.Unknown, Resolve(["Twin"], twins)[0].Side);
    }

    [Fact]
    public void The_only_other_speaker_beside_one_of_ours_is_external_with_a_stated_doubt()
    {
        var speakers = Resolve(["Seller", "Somebody"], [new MeetingPerson { Name = "Seller", IsInternalUser = true }]);

        Assert.Equal(ConversationSide.External, speakers[1].Side);
        Assert.InRange(speakers[1].SideConfidence, 0.5, 0.7);
    }

    [Theory]
    [InlineData("Somebody", "Somebody else")]
    [InlineData("Seller")]
    public void With_more_or_fewer_speakers_an_unknown_one_stays_unknown(params string[] others)
    {
        var speakers = Resolve(["Seller", .. others], [new MeetingPerson { Name = "Seller", IsInternalUser = true }]);

        Assert.DoesNotContain(speakers, person => person.Side == ConversationSide.External);
    }

    [Fact]
    public void Speakers_come_first_in_their_order_then_the_silent_ones()
    {
        MeetingPerson[] attended = [new() { Name = "Listener" }, new() { Name = "Seller", IsInternalUser = true }];

        Assert.Equal(["Buyer", "Seller", "Listener"], Resolve(["Buyer", "Seller", "Buyer"], attended).Select(person => person.Name));
    }

    private static IReadOnlyList<MeetingPerson> Resolve(string[] speakers, MeetingPerson[] attended, params Invitee[] invitees) => SpeakerSides.Resolve(
        Talk.At([.. speakers.Select((name, index) => ((string?)name, index * 1.0, index + 1.0, "Hello."))]).Transcript,
        attended,
        invitees,
        "organizer@example.test",
        Domains);
}
