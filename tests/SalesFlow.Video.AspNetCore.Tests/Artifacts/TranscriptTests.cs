using System.Net;
using SalesFlow.Video.AspNetCore.Tests.Support;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.AspNetCore.Tests.Artifacts;

public sealed class TranscriptTests
{
    public static TheoryData<string?, string?> Accepts { get; } = new()
    {
        { null, "application/json" },
        { "*/*", "application/json" },
        { "application/json", "application/json" },
        { "application/*", "application/json" },
        { "APPLICATION/JSON; charset=utf-8", "application/json" },
        { "text/vtt", "text/vtt" },
        { "text/*", "text/vtt" },
        { "text/plain", "text/plain" },
        { "text/plain;charset=utf-8", "text/plain" },
        { "text/plain, text/vtt", "text/vtt" },
        { "text/plain, text/vtt;q=0.9", "text/plain" },
        { "application/json;q=0.1, text/plain;q=0.2, text/vtt;q=0.15", "text/plain" },
        { "*/*;q=0.5, text/vtt", "text/vtt" },
        { "*/*, application/json;q=0", "text/vtt" },
        { "text/*, text/vtt;q=0", "text/plain" },
        { "text/*;q=0.3, text/plain;q=0.1, */*;q=0.2", "text/vtt" },
        { "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8", "application/json" },
        { "image/png, text/plain", "text/plain" },
        { "no media type at all", "application/json" },
        { "image/png", null },
        { "text/html", null },
        { "application/json;q=0", null },
        { "*/*;q=0", null },
        { "application/problem+json", null },
    };

    [Theory]
    [MemberData(nameof(Accepts))]
    public async Task The_form_that_is_accepted_most_is_sent(string? accept, string? expected)
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var held = await HeldMeeting.HoldAsync(host);
        await held.AddTranscriptAsync(("Seller", "Good morning."));

        using var answer = await GetAsync(host, $"{held.Url}/transcript", accept);

        Assert.Equal("Accept", answer.Headers.Vary.Single());
        if (expected is null)
            await answer.ShouldBeProblemAsync(HttpStatusCode.NotAcceptable, "not_acceptable");
        else
            Assert.Equal((HttpStatusCode.OK, expected), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/vtt")]
    [InlineData("text/plain")]
    public async Task What_was_said_may_not_be_kept_on_the_way_nor_be_taken_for_a_page(string accept)
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var held = await HeldMeeting.HoldAsync(host);
        await held.AddTranscriptAsync(("Seller", "<script>alert(1)</script>"));

        using var answer = await GetAsync(host, $"{held.Url}/transcript", accept);

        Assert.Equal("no-store, private", answer.Headers.CacheControl?.ToString());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("utf-8", answer.Content.Headers.ContentType?.CharSet);
    }

    [Fact]
    public async Task As_json_it_has_its_segments_with_times_and_speakers()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var held = await HeldMeeting.HoldAsync(host);
        await held.AddTranscriptAsync(("Käuferin", "Guten Morgen."), (null, "Somebody spoke."));

        using var answer = await GetAsync(host, $"{held.Url}/transcript", null);

        var transcript = await answer.ReadJsonAsync();
        Assert.Equal(("en", held.OccurrenceId.ToString()), (transcript.Text("language"), transcript.Text("occurrence_id")));
        Assert.Equal(2, transcript.GetProperty("segments").GetArrayLength());
        var second = transcript.GetProperty("segments")[1];
        Assert.Equal((1, 10_000, 19_500), (second.GetProperty("index").GetInt32(), second.GetProperty("start_ms").GetInt32(), second.GetProperty("end_ms").GetInt32()));
        Assert.Equal(("Käuferin", null, "Somebody spoke."), (transcript.GetProperty("segments")[0].Text("speaker"), second.Text("speaker"), second.Text("text")));
    }

    [Fact]
    public async Task As_webvtt_and_as_text_it_names_the_speakers()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var held = await HeldMeeting.HoldAsync(host);
        await held.AddTranscriptAsync(("Käuferin", "Guten Morgen."), ("Seller", "Good morning."));

        using var vtt = await GetAsync(host, $"{held.Url}/transcript", "text/vtt");
        using var text = await GetAsync(host, $"{held.Url}/transcript", "text/plain");

        var cues = await vtt.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith("WEBVTT", cues, StringComparison.Ordinal);
        Assert.Contains("00:00:10.000 --> 00:00:19.500\n<v Seller>Good morning.", cues, StringComparison.Ordinal);
        Assert.Equal("Käuferin: Guten Morgen.\nSeller: Good morning.\n", await text.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_speaker_is_linked_to_the_only_participant_of_that_name()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var held = await HeldMeeting.HoldAsync(host);
        await held.AddTranscriptAsync(("seller ", "One."), ("Guest", "Two."), ("Nobody", "Three."), (null, "Four."));
        await held.AddParticipantsAsync(
            new Participant { Name = "Seller", Email = "seller@example.com" },
            new Participant { Name = "Guest", Email = "guest-1@example.com" },
            new Participant { Name = "Guest", Email = "guest-2@example.com" });

        using var first = await GetAsync(host, $"{held.Url}/transcript", null);
        using var second = await GetAsync(host, $"{held.Url}/transcript", null);
        using var people = await GetAsync(host, $"{held.Url}/participants", null);

        var ids = (await first.ReadJsonAsync()).GetProperty("segments").EnumerateArray().Select(segment => segment.Text("participant_id")).ToList();
        var items = (await people.ReadJsonAsync()).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(items.Single(item => item.Text("name") == "Seller").Text("id"), ids[0]);
        Assert.All(ids[1..], Assert.Null);
        Assert.Equal(ids[0], (await second.ReadJsonAsync()).GetProperty("segments")[0].Text("participant_id"));
        Assert.Equal(3, items.Select(item => item.Text("id")).Distinct().Count());
        Assert.DoesNotContain("example.com", ids[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ArtifactState.Expected, null, "The platform has not finished the transcript yet. It is fetched as soon as it is there.")]
    [InlineData(ArtifactState.NotProduced, ArtifactReason.NothingSaid, "Nothing was said that a transcript could hold.")]
    [InlineData(ArtifactState.NotProduced, ArtifactReason.NotRecorded, "The meeting was not recorded in the cloud, so there is no transcript.")]
    [InlineData(ArtifactState.Expired, ArtifactReason.DeletedAtPlatform, "The transcript was deleted at the platform before it could be fetched.")]
    public async Task Without_a_transcript_the_reason_is_told(ArtifactState state, ArtifactReason? reason, string detail)
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var held = await HeldMeeting.HoldAsync(host);
        await held.ChangeArtifactAsync(ArtifactKind.Transcript, artifact => artifact with { State = state, Reason = reason });

        using var answer = await GetAsync(host, $"{held.Url}/transcript", "text/vtt");

        var problem = await answer.ShouldBeProblemAsync(HttpStatusCode.Conflict, "transcript_not_available");
        Assert.Equal(detail, problem.Text("detail"));
    }

    [Fact]
    public async Task A_run_can_be_named()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var held = await HeldMeeting.HoldAsync(host);
        var second = await held.AddOccurrenceAsync("occurrence-2", HeldMeeting.Start.AddHours(1), HeldMeeting.Start.AddHours(1.1));
        await held.AddTranscriptAsync(("Seller", "First call."));
        await held.AddTranscriptAsync(second, ("Seller", "Second call."));

        using var longest = await GetAsync(host, $"{held.Url}/transcript?occurrence_id=", null);
        using var named = await GetAsync(host, $"{held.Url}/transcript?occurrence_id={second}", null);

        Assert.Equal("First call.", (await longest.ReadJsonAsync()).GetProperty("segments")[0].Text("text"));
        Assert.Equal("Second call.", (await named.ReadJsonAsync()).GetProperty("segments")[0].Text("text"));
    }

    [Theory]
    [InlineData("GET", "/transcript")]
    [InlineData("GET", "/recording")]
    [InlineData("GET", "/participants")]
    [InlineData("GET", "/analysis")]
    [InlineData("POST", "/analyze")]
    public async Task A_run_of_another_meeting_and_a_text_that_is_no_id_are_refused(string method, string action)
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var held = await HeldMeeting.HoldAsync(host);
        var other = await HeldMeeting.HoldAsync(host, "Other");
        await other.AddTranscriptAsync(("Seller", "Not yours."));
        using var client = host.ClientOf(VideoHost.Seller);

        using var foreignRequest = new HttpRequestMessage(new HttpMethod(method), $"{held.Url}{action}?occurrence_id={other.OccurrenceId}");
        using var foreign = await client.SendAsync(foreignRequest, TestContext.Current.CancellationToken);
        using var wrongRequest = new HttpRequestMessage(new HttpMethod(method), $"{held.Url}{action}?occurrence_id=first");
        using var wrong = await client.SendAsync(wrongRequest, TestContext.Current.CancellationToken);

        await foreign.ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
        var problem = await wrong.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid_value");
        Assert.Equal(("occurrence_id", "invalid_value"), problem.FieldErrors().Single());
    }

    private static async Task<HttpResponseMessage> GetAsync(VideoHost host, string url, string? accept)
    {
        using var client = host.ClientOf(VideoHost.Seller);
        if (accept is not null)
            client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", accept);
        return await client.GetAnswerAsync(url);
    }
}
