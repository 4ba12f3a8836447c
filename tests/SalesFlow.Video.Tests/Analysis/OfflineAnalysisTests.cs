using SalesFlow.Video.Analysis;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Tests.Analysis;

public sealed class OfflineAnalysisTests
{
    [Fact]
    public async Task An_english_call_is_summed_up_in_its_own_words()
    {
        var analysis = await Analyzers.AnalyzeOfflineAsync(Talk.Script(SalesCalls.English));

        Assert.Equal("en", analysis.Language);
        Assert.InRange(analysis.SummarySentences.Count, 3, 6);
        Assert.Contains("ticket routing", analysis.Summary, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Ticket routing", analysis.KeyTopics);
        Assert.Contains("Pilot", analysis.KeyTopics);
        Assert.InRange(analysis.KeyTopics.Count, 3, 8);
        Assert.False(analysis.HasInsufficientContent);
    }

    [Fact]
    public async Task A_german_call_is_summed_up_in_its_own_words()
    {
        var analysis = await Analyzers.AnalyzeOfflineAsync(Talk.Script(SalesCalls.German));

        Assert.Equal("de", analysis.Language);
        Assert.InRange(analysis.SummarySentences.Count, 3, 6);
        Assert.Contains("Bestandsplanung", analysis.KeyTopics);
        Assert.Contains("Inventur", analysis.KeyTopics);
        Assert.Contains("Bestandsplanung", analysis.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SalesCalls.English)]
    [InlineData(SalesCalls.German)]
    public async Task Small_talk_and_hesitations_stay_out_of_the_summary(string call)
    {
        var analysis = await Analyzers.AnalyzeOfflineAsync(Talk.Script(call));

        Assert.All(
            ["weather", "weekend", "hear", "Wetter", "Wochenende", " um,", " äh,", "Mhm"],
            word => Assert.DoesNotContain(word, analysis.Summary, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData(SalesCalls.English)]
    [InlineData(SalesCalls.German)]
    public async Task Everything_cites_segments_that_exist_and_hold_its_words(string call)
    {
        var request = Talk.Script(call);

        var analysis = await Analyzers.AnalyzeOfflineAsync(request);

        var segments = request.Transcript.Segments;
        foreach (var sentence in analysis.SummarySentences)
        {
            var said = string.Join(' ', sentence.Segments.Select(index => segments[index].Text));
            Assert.Contains(sentence.Text.Split(' ')[^1].TrimEnd('.'), said, StringComparison.Ordinal);
        }

        Assert.All(analysis.Topics, topic => Assert.Contains(
            topic.Text, string.Join(' ', topic.Segments.Select(index => segments[index].Text)), StringComparison.OrdinalIgnoreCase));
        Assert.All(analysis.ActionItems, item => Assert.NotEmpty(item.Segments));
        var places = analysis.SummarySentences.Select(sentence => sentence.Segments[0]).ToList();
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public async Task The_tone_of_each_side_is_told()
    {
        const string lines = "Seller: We are very happy with the pilot.\nBuyer: We are very unhappy with the old mailbox.";
        var call = string.Join('\n', Enumerable.Repeat(lines, 12));

        var sides = (await Analyzers.AnalyzeOfflineAsync(Talk.Script(call))).Sentiment!.Sides;

        Assert.InRange(sides.Internal!.Value, 0.2, 1);
        Assert.InRange(sides.External!.Value, -1, -0.2);
    }

    [Fact]
    public async Task The_tone_of_each_third_tells_where_a_call_went()
    {
        var analysis = await Analyzers.AnalyzeOfflineAsync(Talk.Script(SalesCalls.English));

        var sentiment = analysis.Sentiment!;
        Assert.Equal(3, sentiment.Thirds.Count);
        Assert.True(sentiment.Thirds[2] > sentiment.Thirds[0], "The call ends better than it starts.");
        Assert.Contains("friendlier towards the end", sentiment.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("This is great, we are very happy and it works perfectly.", SentimentLabel.Positive)]
    [InlineData("This is terrible, we are very unhappy and the app crashed.", SentimentLabel.Negative)]
    [InlineData("This is not great, and nobody here is happy with the app.", SentimentLabel.Negative)]
    [InlineData("The trucks are driven to the depot and then they are parked.", SentimentLabel.Neutral)]
    [InlineData("Das ist großartig, wir sind sehr zufrieden und begeistert.", SentimentLabel.Positive)]
    [InlineData("Das ist nicht gut, wir sind enttäuscht und sehr unzufrieden.", SentimentLabel.Negative)]
    public async Task The_label_follows_the_words_of_tone_and_what_turns_them_around(string sentence, SentimentLabel label)
    {
        var analysis = await Analyzers.AnalyzeOfflineAsync(Talk.Script(string.Join('\n', Enumerable.Repeat($"Buyer: {sentence}", 20))));

        Assert.Equal(label, analysis.Sentiment!.Label);
    }

    [Fact]
    public async Task A_transcript_without_speakers_is_analyzed_and_nobody_is_invented()
    {
        var call = Talk.Script(SalesCalls.English);
        var segments = call.Transcript.Segments.Select(segment => segment with { Speaker = null });
        var nameless = Talk.Request([.. segments]) with { Participants = [] };

        var analysis = await Analyzers.AnalyzeOfflineAsync(nameless);

        Assert.NotEmpty(analysis.SummarySentences);
        Assert.All(analysis.ActionItems, item => Assert.Null(item.Assignee));
        Assert.Null(analysis.Metrics!.TalkShareBySpeaker);
        Assert.NotNull(analysis.Metrics.SideReason);
        Assert.Equal(new BySide<double?>(null, null), analysis.Sentiment!.Sides);
    }

    [Theory]
    [InlineData("Seller: Hello, can you hear me?\nBuyer: Yes, hello. Let us talk tomorrow.")]
    [InlineData("")]
    public async Task Too_little_speech_is_said_to_be_too_little(string call)
    {
        var analysis = await Analyzers.AnalyzeOfflineAsync(Talk.Script(call));

        Assert.True(analysis.HasInsufficientContent);
        Assert.Empty(analysis.SummarySentences);
        Assert.Empty(analysis.Topics);
        Assert.Empty(analysis.ActionItems);
        Assert.Null(analysis.Sentiment);
        Assert.Null(analysis.Metrics);
        Assert.NotNull(analysis.MetricsReason);
    }

    [Fact]
    public async Task A_minute_with_hardly_a_word_is_too_little()
    {
        var request = Talk.At((Talk.Seller, 0, 50, "Let us wait."), (Talk.Buyer, 51, 100, "Yes, they should come any moment."));

        var analysis = await Analyzers.AnalyzeOfflineAsync(request);

        Assert.True(analysis.HasInsufficientContent);
    }

    [Fact]
    public async Task A_transcript_without_times_is_analyzed_by_its_words()
    {
        var call = Talk.Script(SalesCalls.English);
        var untimed = Talk.Request([.. call.Transcript.Segments.Select(segment => segment with { Start = TimeSpan.Zero, End = TimeSpan.Zero })]);

        var analysis = await Analyzers.AnalyzeOfflineAsync(untimed);

        Assert.NotEmpty(analysis.SummarySentences);
        Assert.Contains("no times", analysis.Metrics!.SideReason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData(null)]
    public async Task A_german_call_is_german_whatever_the_platform_wrote_on_it(string? label)
    {
        var call = Talk.Script(SalesCalls.German);

        var analysis = await Analyzers.AnalyzeOfflineAsync(call with { Transcript = call.Transcript with { Language = label } });

        Assert.Equal("de", analysis.Language);
    }

    [Fact]
    public async Task Of_another_language_only_what_needs_no_words_is_told()
    {
        var lines = string.Join('\n', Enumerable.Repeat("Buyer: Nous cherchons une solution simple pour gérer nos camions chaque matin.", 20));

        var analysis = await Analyzers.AnalyzeOfflineAsync(Talk.Script(lines) with { Language = "fr" });

        Assert.Equal("fr", analysis.Language);
        Assert.Null(analysis.Sentiment);
        Assert.Empty(analysis.ActionItems);
        Assert.Null(analysis.Metrics!.NextStep);
        Assert.NotNull(analysis.Metrics.TalkShareBySpeaker);
    }

    [Fact]
    public async Task The_same_words_give_the_same_analysis()
    {
        var first = await Analyzers.AnalyzeOfflineAsync(Talk.Script(SalesCalls.English));
        var second = await Analyzers.AnalyzeOfflineAsync(Talk.Script(SalesCalls.English));

        Assert.Equal(first.Summary, second.Summary);
        Assert.Equal(first.KeyTopics, second.KeyTopics);
        Assert.Equal(first.ActionItems.Select(item => item.Id), second.ActionItems.Select(item => item.Id));
    }

    [Fact]
    public async Task A_long_transcript_in_tiny_segments_is_analyzed_in_reasonable_time()
    {
        var words = SalesCalls.English.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var segments = Enumerable.Range(0, 60_000).Select(index => new Segment
        {
            Index = index,
            Speaker = null,
            Start = TimeSpan.FromMilliseconds(400 * index),
            End = TimeSpan.FromMilliseconds(400 * (index + 1)),
            Text = words[index % words.Length].TrimEnd('.', '?'),
        });

        var request = Talk.Request([.. segments]);

        // On a thread of its own: it is no use to wait for what runs on this one.
        var analysis = await Task.Run(() => Analyzers.AnalyzeOfflineAsync(request), TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

        Assert.NotEmpty(analysis.Topics);
    }

    [Fact]
    public async Task Nothing_that_was_said_is_printed()
    {
        var request = Talk.Script(SalesCalls.English);
        var analysis = await Analyzers.AnalyzeOfflineAsync(request);
        object[] printed =
        [
            request, analysis, analysis.Sentiment!, analysis.Metrics!, .. analysis.Topics, .. analysis.ActionItems,
            .. analysis.SummarySentences, .. request.Participants,
        ];

        var text = string.Join(' ', printed);

        string[] secrets = ["pilot", "ticket", "Seller", "Buyer", "expressions"];
        Assert.All(secrets, word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_cancelled_analysis_is_cancelled() =>
        await Assert.ThrowsAsync<TaskCanceledException>(() =>
            Analyzers.Offline().AnalyzeAsync(Talk.Script(SalesCalls.English), new CancellationToken(canceled: true)));
}
