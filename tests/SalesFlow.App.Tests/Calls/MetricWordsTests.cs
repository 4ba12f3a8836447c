using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using SalesFlow.App.Calls;
using SalesFlow.App.Tests.Support;
using SalesFlow.Video.Analysis;

namespace SalesFlow.App.Tests.Calls;

public sealed class MetricWordsTests
{
    private static readonly ConversationMetrics Known = new()
    {
        Duration = TimeSpan.FromMinutes(10),
        SpeechTime = TimeSpan.FromMinutes(9),
        SilenceShare = 0.1,
        LongSilences = 0,
        SpeakerSwitchesPerMinute = 2.25,
        TalkShareOfSpeech = new BySide<double>(0.43, 0.57),
        LongestMonologue = new BySide<TimeSpan>(TimeSpan.FromSeconds(75), TimeSpan.FromSeconds(62)),
        Patience = TimeSpan.FromSeconds(0.94),
    };

    [Theory]
    [InlineData("en", "you 43% · they 57%", "0.9 s", "2.3")]
    [InlineData("de", "Sie 43 % · andere Seite 57 %", "0,9 s", "2,3")]
    public void Numbers_are_said_in_the_viewers_language(string language, string share, string patience, string switches)
    {
        var rows = Say(language, Known);

        Assert.Equal(share, rows["TalkShare"].Value.Replace('\u00A0', ' '));
        Assert.Equal((patience, switches), (rows["Patience"].Value, rows["Switches"].Value));
        Assert.Contains("1:15", rows["Longest"].Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pause_that_never_was_is_no_zero() => Assert.Equal("never came up", Say("en", Known)["Wait"].Value);

    [Fact]
    public void Without_sides_only_what_needs_none_is_said()
    {
        var rows = Say("en", Known with { SideReason = "Nobody knows.", TalkShareOfSpeech = null, LongestMonologue = null, Patience = null });

        Assert.Equal(["Switches", "Silence"], rows.Keys);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void Every_number_has_a_name_and_a_meaning(string language) =>
        Assert.All(Say(language, Known).Values, static row =>
        {
            Assert.DoesNotContain("Metric", row.Name, StringComparison.Ordinal);
            Assert.DoesNotContain("Metric", row.Meaning, StringComparison.Ordinal);
        });

    private static Dictionary<string, MetricRow> Say(string language, ConversationMetrics metrics)
    {
        using var here = Here.In(language);
        return new MetricWords(here.Services.GetRequiredService<IStringLocalizer<CallWords>>()).Of(metrics).ToDictionary(static row => row.Key);
    }
}
