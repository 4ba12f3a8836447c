using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using SalesFlow.Video.AspNetCore.Tests.Support;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.AspNetCore.Tests.Artifacts;

/// <summary>A meeting that was dropped after 20 minutes and resumed 5 minutes later, and whose link was used again the next day.</summary>
public sealed class ConversationTests
{
    [Fact]
    public async Task The_transcript_is_one_with_the_pause_marked_and_each_segment_knows_its_occurrence()
    {
        await using var stage = await StartAsync();

        var transcript = await stage.ReadAsync("transcript");

        Assert.Equal(ConversationId.Of(stage.Held.Id).ToString(), transcript.Text("conversation_id"));
        Assert.Equal("""[{"after_segment":1,"start_ms":1200000,"end_ms":1500000}]""", transcript.GetProperty("gaps").GetRawText());
        Assert.Equal(
            [(0, 0, stage.First, 0), (1, 10_000, stage.First, 1), (2, 1_500_000, stage.Second, 0), (3, 1_510_000, stage.Second, 1)],
            transcript.GetProperty("segments").EnumerateArray().Select(static segment => (
                segment.GetProperty("index").GetInt32(), segment.GetProperty("start_ms").GetInt32(),
                OccurrenceId.Parse(segment.Text("occurrence_id")!), segment.GetProperty("occurrence_segment").GetInt32())));
    }

    [Theory]
    [InlineData("text/plain", "Buyer: Bye.\n[Pause: 5 minutes]\nSeller: Hello again.\n")]
    [InlineData("text/vtt", "</v>\n\nNOTE Pause: 5 minutes\n\n00:25:00.000 --> 00:25:09.500\n")]
    public async Task As_text_the_pause_is_told_in_words(string type, string expected)
    {
        await using var stage = await StartAsync();
        using var client = stage.Host.ClientOf(VideoHost.Seller);
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue(type));

        using var answer = await client.GetAnswerAsync($"{stage.Held.Url}/transcript");

        Assert.Contains(expected, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_occurrence_can_be_had_by_itself_of_the_meeting_or_another_call()
    {
        await using var stage = await StartAsync();

        var second = await stage.ReadAsync($"transcript?occurrence_id={stage.Second}");
        var other = await stage.ReadAsync($"transcript?occurrence_id={stage.Other}");
        var attended = await stage.ReadAsync($"participants?occurrence_id={stage.Second}");

        Assert.Equal((2, 0), (second.GetProperty("segments").GetArrayLength(), second.GetProperty("segments")[0].GetProperty("start_ms").GetInt32()));
        Assert.Equal((stage.Second.ToString(), 0), (second.Text("occurrence_id"), second.GetProperty("gaps").GetArrayLength()));
        Assert.Equal("Another talk.", other.GetProperty("segments")[0].Text("text"));
        Assert.Equal(["Buyer"], attended.GetProperty("items").EnumerateArray().Select(static person => person.Text("name")));
    }

    [Fact]
    public async Task Who_was_there_in_both_halves_is_one_person_whom_the_segments_name()
    {
        await using var stage = await StartAsync();

        var people = (await stage.ReadAsync("participants")).GetProperty("items").EnumerateArray().ToDictionary(static person => person.Text("name")!);
        var segments = (await stage.ReadAsync("transcript")).GetProperty("segments").EnumerateArray().ToList();

        Assert.Equal((1, 2), (people["Seller"].GetProperty("sessions").GetArrayLength(), people["Buyer"].GetProperty("sessions").GetArrayLength()));
        Assert.Equal((20 + 15) * 60, people["Buyer"].GetProperty("duration_seconds").GetInt32());
        Assert.Equal(people["Buyer"].Text("id"), segments[1].Text("participant_id"));
    }

    [Theory]
    [InlineData("number=0", "first")]
    [InlineData("number=1", "second")]
    [InlineData("number=2", "third")]
    [InlineData("occurrence_id={second}&number=0", "second")]
    [InlineData("occurrence_id={second}&number=1", "third")]
    [InlineData("occurrence_id={other}&number=0", "other")]
    public async Task Recordings_are_counted_over_all_occurrences_or_in_one(string query, string expected)
    {
        await using var stage = await StartAsync();
        stage.Host.Platform.OpenRecording = static (id, _) => new RecordingContent(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(id)), "video/mp4", null);
        using var client = stage.Host.ClientOf(VideoHost.Seller);
        query = query.Replace("{second}", stage.Second.ToString(), StringComparison.Ordinal).Replace("{other}", stage.Other.ToString(), StringComparison.Ordinal);

        using var answer = await client.GetAnswerAsync($"{stage.Held.Url}/recording?{query}");

        Assert.Equal(expected, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task There_is_one_analysis_of_the_meeting_and_one_of_the_other_call()
    {
        await using var stage = await StartAsync(FakeAnalyzer.Register);
        using var client = stage.Host.ClientOf(VideoHost.Seller);

        using var whole = await client.PostNothingAsync($"{stage.Held.Url}/analyze");
        using var half = await client.PostNothingAsync($"{stage.Held.Url}/analyze?occurrence_id={stage.Second}");
        using var other = await client.PostNothingAsync($"{stage.Held.Url}/analyze?occurrence_id={stage.Other}");
        var meeting = await stage.ReadAsync("");

        var analysis = await whole.ReadJsonAsync();
        Assert.Equal(analysis.GetRawText(), (await half.ReadJsonAsync()).GetRawText());
        Assert.Equal((ConversationId.Of(stage.Held.Id).ToString(), 1), (analysis.Text("conversation_id"), analysis.GetProperty("revision").GetInt32()));
        Assert.Equal(ConversationId.Of(stage.Other).ToString(), (await other.ReadJsonAsync()).Text("conversation_id"));
        Assert.Equal(2, FakeAnalyzer.Of(stage.Host).Calls);
        Assert.Equal(
            $$"""[{"occurrence_id":"{{stage.First}}","segments":[1]}]""", analysis.GetProperty("action_items")[0].GetProperty("evidence").GetRawText());
        Assert.Equal(
            analysis.GetProperty("action_items").GetRawText(), meeting.GetProperty("action_items").GetRawText());
    }

    [Fact]
    public async Task A_meeting_says_which_occurrences_it_is_made_of()
    {
        await using var stage = await StartAsync();

        var calls = (await stage.ReadAsync("")).GetProperty("occurrences").EnumerateArray();

        Assert.Equal(
            [(stage.First, true), (stage.Second, true), (stage.Other, false)],
            calls.Select(static call => (OccurrenceId.Parse(call.Text("id")!), call.GetProperty("in_conversation").GetBoolean())));
    }

    [Fact]
    public async Task An_occurrence_of_another_meeting_is_none_of_this_one()
    {
        await using var stage = await StartAsync();
        using var client = stage.Host.ClientOf(VideoHost.Seller);

        using var answer = await client.GetAnswerAsync($"{stage.Held.Url}/transcript?occurrence_id={Guid.NewGuid()}");

        await answer.ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
    }

    private static async Task<Stage> StartAsync(Action<Microsoft.Extensions.DependencyInjection.IServiceCollection>? services = null)
    {
        var host = await VideoHost.StartConnectedAsync(services: services);
        var held = await HeldMeeting.HoldAsync(host);
        var start = HeldMeeting.Start;
        var second = await held.AddOccurrenceAsync("resumed", start.AddMinutes(25), start.AddMinutes(40));
        var other = await held.AddOccurrenceAsync("next day", start.AddDays(1), start.AddDays(1).AddMinutes(50));
        await held.AddTranscriptAsync(("Seller", "Hello."), ("Buyer", "Bye."));
        await held.AddTranscriptAsync(second, ("Seller", "Hello again."), ("Buyer", "I am back."));
        await held.AddTranscriptAsync(other, ("Seller", "Another talk."), ("Buyer", "About something else."));
        await held.AddParticipantsAsync(Person("Seller", start, start.AddMinutes(20)), Person("Buyer", start, null));
        await held.AddParticipantsAsync(second, Person("Buyer", start.AddMinutes(25), start.AddMinutes(40)));
        await held.AddRecordingsAsync(new Recording { Id = "first", MediaType = "video/mp4" });
        await held.AddRecordingsAsync(second, new Recording { Id = "second", MediaType = "video/mp4" }, new Recording { Id = "third", MediaType = "video/mp4" });
        await held.AddRecordingsAsync(other, new Recording { Id = "other", MediaType = "video/mp4" });
        return new Stage(host, held, held.OccurrenceId, second, other);
    }

    private static Participant Person(string name, DateTimeOffset joined, DateTimeOffset? left) =>
        new() { Name = name, Sessions = [new ParticipantSession(joined, left)] };

    private sealed record Stage(VideoHost Host, HeldMeeting Held, OccurrenceId First, OccurrenceId Second, OccurrenceId Other) : IAsyncDisposable
    {
        public async Task<JsonElement> ReadAsync(string what)
        {
            using var client = Host.ClientOf(VideoHost.Seller);
            using var answer = await client.GetAnswerAsync($"{Held.Url}{(what.Length > 0 ? "/" : "")}{what}");
            return await answer.ReadJsonAsync();
        }

        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }
}
