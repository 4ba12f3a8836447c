using System.Net;
using SalesFlow.Video.Analysis;
using SalesFlow.Video.AspNetCore.Tests.Support;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.TestKit.Clocks;

namespace SalesFlow.Video.AspNetCore.Tests.Artifacts;

public sealed class AnalysisTests
{
    [Fact]
    public async Task A_transcript_is_analyzed_while_the_caller_waits_and_only_once()
    {
        await using var host = await VideoHost.StartConnectedAsync(services: FakeAnalyzer.Register);
        var held = await HoldAsync(host);
        using var client = host.ClientOf(VideoHost.Seller);

        using var first = await client.PostNothingAsync($"{held.Url}/analyze");
        using var second = await client.PostNothingAsync($"{held.Url}/analyze");
        using var read = await client.GetAnswerAsync($"{held.Url}/analysis");
        using var meeting = await client.GetAnswerAsync(held.Url);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, second.StatusCode, read.StatusCode));
        var analysis = await first.ReadJsonAsync();
        Assert.Equal("The buyer wants an offer. It is due on Tuesday.", analysis.Text("summary"));
        Assert.Equal(analysis.GetRawText(), (await second.ReadJsonAsync()).GetRawText());
        Assert.Equal(analysis.GetRawText(), (await read.ReadJsonAsync()).GetRawText());
        Assert.Equal(analysis.Text("summary"), (await meeting.ReadJsonAsync()).Text("ai_summary"));
        Assert.Equal(1, FakeAnalyzer.Of(host).Calls);
    }

    [Theory]
    [InlineData("respond-async")]
    [InlineData("Respond-Async")]
    [InlineData("return=minimal, respond-async;x=1, wait=10")]
    public async Task A_caller_who_prefers_not_to_wait_is_told_where_to_look(string prefer)
    {
        await using var host = await VideoHost.StartConnectedAsync(services: FakeAnalyzer.Register);
        var held = await HoldAsync(host);
        FakeAnalyzer.Of(host).Gate = new TaskCompletionSource().Task;
        using var client = host.ClientOf(VideoHost.Seller);
        client.DefaultRequestHeaders.Add("Prefer", prefer);

        using var answer = await client.PostNothingAsync($"{held.Url}/analyze");

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal("respond-async", answer.Headers.GetValues("Preference-Applied").Single());
        Assert.Equal($"{held.Url}/analysis", answer.Headers.Location?.OriginalString);
        Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter?.Delta);
        using var location = await client.GetAnswerAsync(answer.Headers.Location!.OriginalString);
        var problem = await location.ShouldBeProblemAsync(HttpStatusCode.NotFound, "analysis_not_available");
        Assert.Equal("The transcript has not been analyzed yet.", problem.Text("detail"));
    }

    [Fact]
    public async Task The_address_to_look_at_names_the_occurrence_that_was_named()
    {
        await using var host = await VideoHost.StartConnectedAsync(services: FakeAnalyzer.Register);
        var held = await HoldAsync(host);
        using var client = host.ClientOf(VideoHost.Seller);
        client.DefaultRequestHeaders.Add("Prefer", "respond-async");

        using var answer = await client.PostNothingAsync($"{held.Url}/analyze?occurrence_id={held.OccurrenceId}");

        Assert.Equal($"{held.Url}/analysis?occurrence_id={held.OccurrenceId}", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task An_analysis_that_takes_longer_goes_on_and_is_paid_for_once()
    {
        await using var host = await VideoHost.StartConnectedAsync(services: FakeAnalyzer.Register);
        var held = await HoldAsync(host);
        var analyzer = FakeAnalyzer.Of(host);
        var gate = new TaskCompletionSource();
        analyzer.Gate = gate.Task;
        using var client = host.ClientOf(VideoHost.Seller);

        var posting = client.PostNothingAsync($"{held.Url}/analyze");
        await analyzer.Called.Task.WaitAsync(TestContext.Current.CancellationToken);
        host.Time.Advance(TimeSpan.FromSeconds(25));
        using var answer = await posting;
        gate.SetResult();
        using var second = await ReadWhenThereAsync(client, held);

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Preference-Applied"));
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Equal(1, analyzer.Calls);
    }

    [Fact]
    public async Task Two_callers_at_once_get_the_same_analysis_which_is_paid_for_once()
    {
        await using var host = await VideoHost.StartConnectedAsync(services: FakeAnalyzer.Register);
        var held = await HoldAsync(host);
        var analyzer = FakeAnalyzer.Of(host);
        var gate = new TaskCompletionSource();
        analyzer.Gate = gate.Task;
        using var client = host.ClientOf(VideoHost.Seller);

        var firstPost = client.PostNothingAsync($"{held.Url}/analyze");
        await analyzer.Called.Task.WaitAsync(TestContext.Current.CancellationToken);
        var secondPost = client.PostNothingAsync($"{held.Url}/analyze");
        gate.SetResult();
        using var first = await firstPost;
        using var second = await host.Time.PassUntilAsync(secondPost);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        Assert.Equal(1, analyzer.Calls);
    }

    [Theory]
    [InlineData(TranscriptAnalysisFailure.Misconfigured, "The analyzer is not set up correctly. Its operator must check key, address and model.")]
    [InlineData(TranscriptAnalysisFailure.Refused, "The model declined to analyze this transcript.")]
    [InlineData(TranscriptAnalysisFailure.InvalidOutput, "The model's answer could not be used. Try again later.")]
    public async Task An_analyzer_that_gives_up_is_told_now_and_later(TranscriptAnalysisFailure failure, string detail)
    {
        await using var host = await VideoHost.StartConnectedAsync(services: FakeAnalyzer.Register);
        var held = await HoldAsync(host);
        FakeAnalyzer.Of(host).Failure = new TranscriptAnalysisException(failure, "The fake analyzer fails, as told.");
        using var client = host.ClientOf(VideoHost.Seller);

        using var asked = await client.PostNothingAsync($"{held.Url}/analyze");
        using var read = await client.GetAnswerAsync($"{held.Url}/analysis");

        Assert.Equal(detail, (await asked.ShouldBeProblemAsync(HttpStatusCode.BadGateway, "analysis_failed")).Text("detail"));
        Assert.Equal(detail, (await read.ShouldBeProblemAsync(HttpStatusCode.NotFound, "analysis_not_available")).Text("detail"));
    }

    [Fact]
    public async Task An_analyzer_that_cannot_be_reached_is_tried_again_in_the_background()
    {
        await using var host = await VideoHost.StartConnectedAsync(services: FakeAnalyzer.Register);
        var held = await HoldAsync(host);
        FakeAnalyzer.Of(host).Failure = new TranscriptAnalysisException(TranscriptAnalysisFailure.Transient, "The fake analyzer fails, as told.");
        using var client = host.ClientOf(VideoHost.Seller);

        using var asked = await client.PostNothingAsync($"{held.Url}/analyze");
        using var read = await client.GetAnswerAsync($"{held.Url}/analysis");

        Assert.Equal(HttpStatusCode.Accepted, asked.StatusCode);
        var problem = await read.ShouldBeProblemAsync(HttpStatusCode.NotFound, "analysis_not_available");
        Assert.Equal("The analyzer cannot be reached at the moment. The analysis is tried again by itself.", problem.Text("detail"));
    }

    [Fact]
    public async Task Without_a_transcript_there_is_no_analysis_for_the_same_reason()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var held = await HeldMeeting.HoldAsync(host);
        await held.ChangeArtifactAsync(
            ArtifactKind.Transcript, artifact => artifact with { State = ArtifactState.NotProduced, Reason = ArtifactReason.NothingSaid });
        using var client = host.ClientOf(VideoHost.Seller);

        using var asked = await client.PostNothingAsync($"{held.Url}/analyze");
        using var read = await client.GetAnswerAsync($"{held.Url}/analysis");

        const string Detail = "Nothing was said that a transcript could hold.";
        Assert.Equal(Detail, (await asked.ShouldBeProblemAsync(HttpStatusCode.Conflict, "transcript_not_available")).Text("detail"));
        Assert.Equal(Detail, (await read.ShouldBeProblemAsync(HttpStatusCode.NotFound, "analysis_not_available")).Text("detail"));
    }

    [Fact]
    public async Task The_whole_analysis_is_sent()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var held = await HeldMeeting.HoldAsync(host);
        var metrics = new ConversationMetrics
        {
            Duration = TimeSpan.FromSeconds(160),
            SpeechTime = TimeSpan.FromSeconds(145),
            SilenceShare = 0.09375,
            LongSilences = 1,
            TalkShareBySpeaker = new Dictionary<string, double> { ["Buyer"] = 0.4, ["Seller"] = 0.6 },
            TalkShareOfSpeech = new(0.6, 0.4),
            LongestMonologue = new(TimeSpan.FromSeconds(75), TimeSpan.FromSeconds(57.5)),
            Patience = TimeSpan.FromMilliseconds(2100),
            Questions = new(2, 0),
            NextStep = NextStepTier.SemiSpecific,
            Objections = [new() { Text = "price", Segments = [3] }],
        };
        await held.AddAnalysisAsync(
            Analyses.WithItems(Analyses.Item("first")) with { Metrics = metrics },
            [new() { Name = "Buyer", Email = "buyer@example.com", Side = ConversationSide.External, SideConfidence = 0.8, SideReason = "By e-mail." }]);
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await client.GetAnswerAsync($"{held.Url}/analysis");

        var analysis = await answer.ReadJsonAsync();
        var evidence = $$"""
            "evidence":[{"occurrence_id":"{{held.OccurrenceId}}","segments":[1]}]
            """;
        Assert.Equal("no-store, private", answer.Headers.CacheControl?.ToString());
        Assert.Equal(
            $$"""
            occurrence_id "{{held.OccurrenceId}}"
            conversation_id "{{ConversationId.Of(held.Id)}}"
            revision 1
            summary "The buyer wants an offer. It is due on Tuesday."
            summary_sentences [{"text":"The buyer wants an offer.","segments":[0,1],"evidence":[{"occurrence_id":"{{held.OccurrenceId}}","segments":[0,1]}]},{"text":"It is due on Tuesday.","segments":[1],{{evidence}}}]
            topics [{"text":"offer","segments":[1],{{evidence}}}]
            key_topics ["offer"]
            action_items [{"id":"first","text":"Send offer first","assignee":"Seller","due_on":"2027-03-09","source":"offline","state":"open","segments":[1],{{evidence}}}]
            sentiment_analysis {"label":"positive","score":0.4,"sides":{"internal":0.5,"external":null},"thirds":[0.1,0.2,0.9],"reason":"Two friendly words."}
            metrics {"timing_quality":"cue","duration_seconds":160,"speech_time_seconds":145,"silence_share":0.09375,"long_silences":1,"talk_share_by_speaker":{"Buyer":0.4,"Seller":0.6},"speaker_entropy":null,"speaker_switches_per_minute":null,"interactivity_score":null,"overlap_share":null,"side_reason":null,"side_confidence":null,"talk_share_of_speech":{"internal":0.6,"external":0.4},"talk_share_of_duration":null,"longest_monologue_seconds":{"internal":75,"external":57.5},"monologue_count":null,"patience_seconds":2.1,"wait_after_question_seconds":null,"interruptions":null,"questions":{"internal":2,"external":0},"open_questions":null,"questions_per_hour":null,"questions_per_half_hour":null,"words_per_minute":null,"fillers_per_hundred_words":null,"next_step":"semi_specific","objections":[{"text":"price","segments":[3],"evidence":[{"occurrence_id":"{{held.OccurrenceId}}","segments":[3]}]}],"open_objections":null,"engagement":null}
            metrics_reason null
            people [{"name":"Buyer","email":"buyer@example.com","side":"external","side_confidence":0.8,"side_reason":"By e-mail."}]
            language "en"
            has_insufficient_content false
            analyzer {"name":"offline","version":"1"}
            created_at "2027-03-02T10:01:00Z"
            """,
            string.Join('\n', analysis.EnumerateObject().Select(property => $"{property.Name} {property.Value.GetRawText()}")));
    }

    /// <summary>What is measured and what is sent are two types; this keeps them one.</summary>
    [Fact]
    public async Task Every_metric_is_sent()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var held = await HeldMeeting.HoldAsync(host);
        await held.AddTranscriptAsync(("Seller", "Good morning, how are you?"), ("Buyer", "Fine, thank you."));
        var metrics = new ConversationMetrics { Duration = default, SpeechTime = default, SilenceShare = 0, LongSilences = 0 };
        await held.AddAnalysisAsync(Analyses.WithItems() with { Metrics = metrics });
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await client.GetAnswerAsync($"{held.Url}/analysis");

        var sent = (await answer.ReadJsonAsync()).GetProperty("metrics").EnumerateObject()
            .Select(property => property.Name.Replace("_seconds", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal));
        Assert.Equal(
            typeof(ConversationMetrics).GetProperties().Select(property => property.Name).Order(StringComparer.OrdinalIgnoreCase),
            sent.Order(StringComparer.OrdinalIgnoreCase),
            StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_analysis_of_too_few_words_is_one_too()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var held = await HeldMeeting.HoldAsync(host);
        await held.AddTranscriptAsync(("Seller", "Hello?"));
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await client.PostNothingAsync($"{held.Url}/analyze");

        var analysis = await answer.ReadJsonAsync();
        Assert.True(analysis.GetProperty("has_insufficient_content").GetBoolean());
        Assert.Equal(("", null), (analysis.Text("summary"), analysis.GetProperty("metrics").GetString()));
        Assert.NotEmpty(analysis.Text("metrics_reason"));
    }

    private static async Task<HeldMeeting> HoldAsync(VideoHost host)
    {
        var held = await HeldMeeting.HoldAsync(host);
        await held.AddTranscriptAsync(("Seller", "I will send the offer until Tuesday."), ("Buyer", "Great, thank you."));
        return held;
    }

    private static async Task<HttpResponseMessage> ReadWhenThereAsync(HttpClient client, HeldMeeting held)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            var answer = await client.GetAnswerAsync($"{held.Url}/analysis");
            if (answer.StatusCode != HttpStatusCode.NotFound || patience.IsCancellationRequested)
                return answer;

            answer.Dispose();
            await Task.Yield();
        }
    }
}
