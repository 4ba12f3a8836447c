using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Analysis;
using SalesFlow.Video.AspNetCore.Tests.Support;

namespace SalesFlow.Video.AspNetCore.Tests.Artifacts;

public sealed class ActionItemTests
{
    [Theory]
    [InlineData("""{"state":"confirmed"}""", "confirmed", "Send offer first", "Seller", "2027-03-09")]
    [InlineData("""{"state":"dismissed"}""", "dismissed", "Send offer first", "Seller", "2027-03-09")]
    [InlineData("""{"state":"open"}""", "open", "Send offer first", "Seller", "2027-03-09")]
    [InlineData("""{"state":"corrected"}""", "corrected", "Send offer first", "Seller", "2027-03-09")]
    [InlineData("""{"state":"corrected","text":" Call back "}""", "corrected", "Call back", "Seller", "2027-03-09")]
    [InlineData("""{"text":"Call back"}""", "corrected", "Call back", "Seller", "2027-03-09")]
    [InlineData("""{"assignee":"Buyer"}""", "corrected", "Send offer first", "Buyer", "2027-03-09")]
    [InlineData("""{"assignee":""}""", "corrected", "Send offer first", null, "2027-03-09")]
    [InlineData("""{"due_on":"2027-03-31"}""", "corrected", "Send offer first", "Seller", "2027-03-31")]
    [InlineData("""{"due_on":""}""", "corrected", "Send offer first", "Seller", null)]
    [InlineData("""{"state":null,"text":"Call back","assignee":null,"due_on":null}""", "corrected", "Call back", "Seller", "2027-03-09")]
    [InlineData("""{"state":"confirmed","text":null}""", "confirmed", "Send offer first", "Seller", "2027-03-09")]
    public async Task A_decision_is_kept_and_shown_everywhere(string json, string state, string text, string? assignee, string? dueOn)
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var held = await HeldMeeting.HoldAsync(host);
        await held.AddAnalysisAsync(Analyses.Item("first"), Analyses.Item("second"));
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await client.PatchTextAsync($"{held.Url}/analysis/items/first", json);
        using var analysis = await client.GetAnswerAsync($"{held.Url}/analysis");
        using var meeting = await client.GetAnswerAsync(held.Url);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var item = await answer.ReadJsonAsync();
        Assert.Equal((state, text, assignee, dueOn), (item.Text("state"), item.Text("text"), item.Text("assignee"), item.Text("due_on")));
        var kept = (await analysis.ReadJsonAsync()).GetProperty("action_items");
        Assert.Equal(item.GetRawText(), kept[0].GetRawText());
        Assert.Equal(("second", "open"), (kept[1].Text("id"), kept[1].Text("state")));
        Assert.Equal(item.GetRawText(), (await meeting.ReadJsonAsync()).GetProperty("action_items")[0].GetRawText());
    }

    [Theory]
    [InlineData("{}", "state", "required")]
    [InlineData("""{"state":null}""", "state", "required")]
    [InlineData("""{"state":"done"}""", "state", "invalid_value")]
    [InlineData("""{"state":"Confirmed"}""", "state", "invalid_value")]
    [InlineData("""{"state":1}""", "state", "invalid_request")]
    [InlineData("""{"text":""}""", "text", "required")]
    [InlineData("""{"text":"  "}""", "text", "required")]
    [InlineData("""{"text":5}""", "text", "invalid_request")]
    [InlineData("""{"assignee":["Seller"]}""", "assignee", "invalid_request")]
    [InlineData("""{"due_on":"tomorrow"}""", "due_on", "invalid_value")]
    [InlineData("""{"due_on":"2027-02-30"}""", "due_on", "invalid_value")]
    [InlineData("""{"due_on":"2027-03-31T00:00:00Z"}""", "due_on", "invalid_value")]
    [InlineData("""{"due_on":20270331}""", "due_on", "invalid_request")]
    [InlineData("""{"state":"confirmed","text":"Call back"}""", "text", "invalid_value")]
    [InlineData("""{"state":"dismissed","assignee":"Buyer"}""", "assignee", "invalid_value")]
    [InlineData("""{"state":"open","due_on":""}""", "due_on", "invalid_value")]
    public async Task A_wrong_field_is_told_and_changes_nothing(string json, string field, string code)
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var held = await HeldMeeting.HoldAsync(host);
        await held.AddAnalysisAsync(Analyses.Item("first"));
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await client.PatchTextAsync($"{held.Url}/analysis/items/first", json);
        using var analysis = await client.GetAnswerAsync($"{held.Url}/analysis");

        var problem = await answer.ShouldBeProblemAsync(HttpStatusCode.BadRequest, code);
        Assert.Equal((field, code), problem.FieldErrors().Single());
        Assert.Equal("open", (await analysis.ReadJsonAsync()).GetProperty("action_items")[0].Text("state"));
    }

    [Fact]
    public async Task All_wrong_fields_are_told_at_once()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var held = await HeldMeeting.HoldAsync(host);
        using var client = host.ClientOf(VideoHost.Seller);
        var json = JsonSerializer.Serialize(new { state = "maybe", text = new string('x', 1001), assignee = new string('y', 1001), due_on = "soon" });

        using var answer = await client.PatchTextAsync($"{held.Url}/analysis/items/first", json);

        var problem = await answer.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid_value");
        Assert.Equal(
            [("assignee", "too_long"), ("due_on", "invalid_value"), ("state", "invalid_value"), ("text", "too_long")], problem.FieldErrors().Order());
    }

    [Theory]
    [InlineData("no json", "application/json", HttpStatusCode.BadRequest, "invalid_request")]
    [InlineData("state=confirmed", "application/x-www-form-urlencoded", HttpStatusCode.UnsupportedMediaType, "unsupported_media_type")]
    public async Task A_body_that_is_no_json_is_refused(string body, string mediaType, HttpStatusCode status, string code)
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var held = await HeldMeeting.HoldAsync(host);
        using var client = host.ClientOf(VideoHost.Seller);
        using var content = new StringContent(body, Encoding.UTF8, mediaType);

        using var answer = await client.PatchAsync(
            new Uri($"{held.Url}/analysis/items/first", UriKind.Relative), content, TestContext.Current.CancellationToken);

        await answer.ShouldBeProblemAsync(status, code);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_unknown_item_is_not_found(bool isAnalyzed)
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var held = await HeldMeeting.HoldAsync(host);
        if (isAnalyzed)
            await held.AddAnalysisAsync(Analyses.Item("first"));
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await client.PatchTextAsync($"{held.Url}/analysis/items/other", """{"state":"confirmed"}""");

        await answer.ShouldBeProblemAsync(HttpStatusCode.NotFound, "action_item_not_found");
    }

    [Fact]
    public async Task Many_decisions_about_different_items_at_once_lose_nothing()
    {
        const int Items = 50;
        await using var host = await VideoHost.StartConnectedAsync(services: SlowAnalysisStore.Register);
        var held = await HeldMeeting.HoldAsync(host);
        await held.AddAnalysisAsync([.. Enumerable.Range(0, Items).Select(number => Analyses.Item($"item-{number}"))]);
        using var client = host.ClientOf(VideoHost.Seller);

        var answers = await Task.WhenAll(Enumerable.Range(0, Items).Select(
            number => client.PatchTextAsync($"{held.Url}/analysis/items/item-{number}", $$"""{"text":"Decision {{number}}"}""")));
        using var analysis = await client.GetAnswerAsync($"{held.Url}/analysis");
        using var meeting = await client.GetAnswerAsync(held.Url);

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        var expected = Enumerable.Range(0, Items).Select(number => $"Decision {number}").ToList();
        Assert.Equal(expected, TextsOf(await analysis.ReadJsonAsync()));
        Assert.Equal(expected, TextsOf(await meeting.ReadJsonAsync()));
        Assert.All(answers, answer => answer.Dispose());
    }

    private static IEnumerable<string> TextsOf(JsonElement json) =>
        json.GetProperty("action_items").EnumerateArray().Select(item => item.Text("text"));

    /// <summary>The store of the core, as slow as a database: everybody reads before anybody has written.</summary>
    private sealed class SlowAnalysisStore(IAnalysisStore inner) : IAnalysisStore
    {
        public static void Register(IServiceCollection services)
        {
            var registered = services.Single(service => service.ServiceType == typeof(IAnalysisStore));
            services.Remove(registered);
            services.AddSingleton<IAnalysisStore>(provider => new SlowAnalysisStore((IAnalysisStore)registered.ImplementationFactory!(provider)));
        }

        public async Task<IReadOnlyList<StoredAnalysis>> ListAsync(MeetingId meetingId, CancellationToken cancellationToken)
        {
            var found = await inner.ListAsync(meetingId, cancellationToken);
            for (var turn = 0; turn < 200; turn++)
                await Task.Yield();
            return found;
        }

        public async Task<bool> SaveAsync(
            StoredAnalysis analysis, long readVersion, IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken)
        {
            await Task.Yield();
            return await inner.SaveAsync(analysis, readVersion, events, cancellationToken);
        }
    }
}
