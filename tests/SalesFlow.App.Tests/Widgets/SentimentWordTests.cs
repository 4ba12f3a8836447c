using Bunit;
using SalesFlow.App.Tests.Support;
using SalesFlow.App.Widgets;
using SalesFlow.Video.Analysis;

namespace SalesFlow.App.Tests.Widgets;

public sealed class SentimentWordTests
{
    [Theory]
    [InlineData("en", SentimentLabel.Positive, "😊 Positive")]
    [InlineData("de", SentimentLabel.Neutral, "😐 Neutral")]
    [InlineData("de", SentimentLabel.Negative, "😟 Negativ")]
    public void A_tone_has_a_face_and_a_word(string language, SentimentLabel label, string expected)
    {
        using var here = Here.In(language);

        var shown = here.Render<SentimentWord>(parameters => parameters.Add(word => word.Label, label));

        Assert.Equal(expected, shown.Find(".sentiment").TextContent);
    }
}
