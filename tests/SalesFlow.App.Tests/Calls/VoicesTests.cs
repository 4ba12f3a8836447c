using SalesFlow.App.Calls;

namespace SalesFlow.App.Tests.Calls;

public sealed class VoicesTests
{
    [Fact]
    public void Colours_follow_the_order_of_the_first_words()
    {
        var voices = Voices.Of([SampleCall.Said(0, "Buyer", 0, 1), SampleCall.Said(1, "Seller", 1, 2), SampleCall.Said(2, "BUYER", 2, 3)]);

        Assert.Equal(["Buyer", "Seller"], voices.Speakers);
        Assert.Equal((1, 2, 1), (voices.ColourOf("buyer"), voices.ColourOf("Seller"), voices.ColourOf("Buyer")));
    }

    [Fact]
    public void The_seventh_speaker_shares_the_first_colour()
    {
        var voices = Voices.Of(Enumerable.Range(0, 7).Select(static at => SampleCall.Said(at, $"Speaker {at}", at, at + 1)));

        Assert.Equal((6, 1), (voices.ColourOf("Speaker 5"), voices.ColourOf("Speaker 6")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Somebody silent")]
    public void Who_did_not_speak_has_no_colour(string? name) =>
        Assert.Equal(0, Voices.Of([SampleCall.Said(0, "Buyer", 0, 1), SampleCall.Said(1, null, 1, 2)]).ColourOf(name));
}
