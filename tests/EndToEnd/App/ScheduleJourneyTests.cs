using System.Net;
using System.Net.Http.Json;
using SalesFlow.Video.Proofs.App;
using SalesFlow.Video.TestKit.Databases;

namespace SalesFlow.Video.EndToEnd.App;

/// <summary>What a salesperson's client does with the running app, on SQLite; the same on PostgreSQL in the class behind it.</summary>
public abstract class ScheduleJourney
{
    private static readonly object Request = new { platform = "zoom", title = "Test Sales Call", start_time = "2027-12-10T15:00:00Z", duration_minutes = 60 };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    protected abstract Task<string?> ConnectionStringAsync();

    [Fact]
    public async Task A_meeting_is_scheduled_listed_moved_and_cancelled()
    {
        await using var app = await AppProcess.StartAsync(await ConnectionStringAsync(), Token);

        var before = await app.ScheduleAsync(Request, Token);
        var landed = await app.ConnectAsync(Token);
        var (status, meeting) = await app.ScheduleAsync(Request, Token);
        var id = (string)meeting["id"]!;
        var upcoming = await app.GetAsync("/api/video-meetings/meetings?upcoming=true", Token);
        var past = await app.GetAsync("/api/video-meetings/meetings?upcoming=false", Token);
        using var analysis = await app.Api.PostAsync($"/api/video-meetings/meetings/{id}/analyze", null, Token);
        var why = await analysis.Content.ReadFromJsonAsync<System.Text.Json.Nodes.JsonNode>(Token);
        using var moved = await app.Api.PatchAsJsonAsync($"/api/video-meetings/meetings/{id}", new { start_time = "2027-12-11T15:00:00Z" }, Token);
        var after = (await moved.Content.ReadFromJsonAsync<System.Text.Json.Nodes.JsonNode>(Token))!;
        var atPlatform = (await app.ListPlatformMeetingsAsync(Token)).Single()!;
        using var cancelled = await app.Api.DeleteAsync($"/api/video-meetings/meetings/{id}", Token);
        using var again = await app.Api.DeleteAsync($"/api/video-meetings/meetings/{id}", Token);

        Assert.Equal((HttpStatusCode.Conflict, "not_connected"), (before.Status, (string)before.Body["code"]!));
        Assert.StartsWith("/docs?", landed, StringComparison.Ordinal);
        Assert.Contains("integration=connected", landed, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Created, "scheduled"), (status, (string)meeting["status"]!));
        Assert.StartsWith(app.Simulator.BaseAddress + "zoom/j/", (string)meeting["join_url"]!, StringComparison.Ordinal);
        Assert.Equal([id], upcoming["items"]!.AsArray().Select(item => (string)item!["id"]!));
        Assert.Empty(past["items"]!.AsArray());
        Assert.Equal((HttpStatusCode.Conflict, "transcript_not_available"), (analysis.StatusCode, (string)why!["code"]!));
        Assert.Equal(((string)meeting["join_url"]!, "2027-12-11T15:00:00Z"), ((string)after["join_url"]!, (string)after["scheduled_start"]!));
        Assert.Equal(new DateTimeOffset(2027, 12, 11, 15, 0, 0, TimeSpan.Zero), (DateTimeOffset)atPlatform["start_time"]!);
        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent), (cancelled.StatusCode, again.StatusCode));
        Assert.Empty(await app.ListPlatformMeetingsAsync(Token));
    }

    [Fact]
    public async Task Fifty_parallel_requests_with_one_key_make_one_meeting_at_the_platform()
    {
        await using var app = await AppProcess.StartAsync(await ConnectionStringAsync(), Token);
        await app.ConnectAsync(Token);

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => app.ScheduleAsync(Request, Token, "one-key")));

        Assert.Single(answers.Select(answer => (string)answer.Body["id"]!).Distinct());
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.Status));
        Assert.Single(await app.ListPlatformMeetingsAsync(Token));
    }

    [Theory]
    [InlineData("abort_after", 0)]
    [InlineData("delay_after", 15)]
    public async Task A_platform_that_breaks_off_or_answers_late_makes_one_meeting(string kind, int delay)
    {
        await using var app = await AppProcess.StartAsync(await ConnectionStringAsync(), Token);
        await app.ConnectAsync(Token);
        await app.AddFaultAsync(new { kind, method = "POST", path = "/zoom/v2/users/me/meetings", delay_seconds = delay }, Token);

        var (status, meeting) = await app.ScheduleAsync(Request, Token);
        var confirmed = await app.WaitForStatusAsync((string)meeting["id"]!, "scheduled", Token);

        Assert.Equal((HttpStatusCode.Accepted, "provisioning"), (status, (string)meeting["status"]!));
        Assert.Null(meeting["join_url"]);
        var atPlatform = (await app.ListPlatformMeetingsAsync(Token)).Single()!;
        Assert.Equal(atPlatform["id"]!.ToString(), (string)confirmed["platform_meeting_id"]!);
    }

    [Fact]
    public async Task Declined_consent_ends_where_it_began_and_connects_nothing()
    {
        await using var app = await AppProcess.StartAsync(await ConnectionStringAsync(), Token);

        var landed = await app.ConnectAsync(Token, "decline");

        Assert.StartsWith("/docs?", landed, StringComparison.Ordinal);
        Assert.Contains("error=consent_declined", landed, StringComparison.Ordinal);
        Assert.Empty((await app.GetAsync("/api/integrations/list", Token))["items"]!.AsArray());
    }
}

/// <summary>The journey on SQLite.</summary>
public sealed class SqliteScheduleJourneyTests : ScheduleJourney
{
    protected override Task<string?> ConnectionStringAsync() => Task.FromResult<string?>(null);
}

/// <summary>The journey on PostgreSQL.</summary>
public sealed class PostgresScheduleJourneyTests(PostgresCluster postgres) : ScheduleJourney
{
    protected override async Task<string?> ConnectionStringAsync() => await postgres.CreateDatabaseAsync();
}
