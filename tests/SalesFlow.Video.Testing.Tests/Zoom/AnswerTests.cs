using System.Text.Json.Nodes;
using SalesFlow.Video.Testing.Accounts;
using SalesFlow.Video.Testing.Tests.Support;
using SalesFlow.Video.Testing.Zoom;

namespace SalesFlow.Video.Testing.Tests.Zoom;

/// <summary>The simulator's words are Zoom's: compared with a schema, so that no mistake of ours can be on both sides.</summary>
public sealed class AnswerTests
{
    private static readonly string[] SharedDefinitions = ["tokens", "error", "oauth error", "settings", "meeting", "change", "recording"];

    [Fact]
    public async Task Every_answer_is_as_Zoom_has_it()
    {
        await using var call = await HeldCall.HoldAsync(TimeSpan.FromMinutes(3), configure: KeepTranscripts);
        var id = $"/meetings/{call.Id}";
        (HttpMethod Method, string Path, string? Body)[] calls =
        [
            (HttpMethod.Get, "/users/me", null),
            (HttpMethod.Post, "/users/me/meetings", HeldCall.Recorded),
            (HttpMethod.Get, "/users/me/meetings?page_size=1", null),
            (HttpMethod.Get, "/users/me/recordings", null),
            (HttpMethod.Get, id, null),
            (HttpMethod.Get, $"/meetings/{call.Uuid}/recordings", null),
            (HttpMethod.Get, $"/meetings/{call.Uuid}/transcript", null),
            (HttpMethod.Get, $"/past_meetings/{call.Uuid}", null),
            (HttpMethod.Get, $"/past_meetings/{call.Id}/instances", null),
            (HttpMethod.Get, $"/past_meetings/{call.Uuid}/participants", null),
            (HttpMethod.Patch, id, """{"topic":"After"}"""),
            (HttpMethod.Delete, id, null),
            (HttpMethod.Get, id, null),
        ];

        // The client compares each with the schema.
        foreach (var (method, path, body) in calls)
            await call.Zoom.CallAsync(method, path, call.Token, body);

        Assert.Equal(
            ZoomSchema.Names.Where(name => name.Contains(" /", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            calls.Where(one => one.Method == HttpMethod.Get || one.Method == HttpMethod.Post)
                .Select(one => ZoomSchema.NameOf(one.Method, one.Path)).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_event_is_as_Zoom_has_it()
    {
        await using var endpoint = await WebhookEndpoint.StartAsync();
        endpoint.IsAbout = _ => true;
        await using var call = await HeldCall.HoldAsync(TimeSpan.FromMinutes(3), configure: options =>
        {
            endpoint.Connect(options);
            options.Zoom.Apps[0] = options.Zoom.Apps[0] with { IsPublished = true };
        });
        await call.Zoom.CallAsync(HttpMethod.Patch, $"/meetings/{call.Id}", call.Token, """{"topic":"After","settings":{"auto_recording":"none"}}""");
        await call.Zoom.CallAsync(HttpMethod.Delete, $"/meetings/{call.Id}", call.Token);
        await call.Zoom.Simulator.Zoom.RemoveAppAsync(ZoomApp.DemoClientId, Account.Seller.Email, TestContext.Current.CancellationToken);

        // The endpoint compares each with the schema; so it does when somebody else's meeting transcript comes.
        var told = new HashSet<string>(StringComparer.Ordinal) { "endpoint.url_validation", "meeting.aic_transcript_completed" };
        while (!told.Contains("app_deauthorized"))
            told.Add((await endpoint.NextAsync()).Event);

        Assert.Equal(
            ZoomSchema.Names.Where(name => !name.Contains(" /", StringComparison.Ordinal)).Except(SharedDefinitions).Order(StringComparer.Ordinal),
            told.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("id", "\"123\"", "$.id is string")]
    [InlineData("uuid", "\"not base64\"", "$.uuid does not match")]
    [InlineData("created_at", "\"2026-11-02T09:00:00+00:00\"", "$.created_at does not match")]
    [InlineData("status", "\"running\"", "$.status is none of")]
    [InlineData("settings", "{\"auto_recording\":\"always\"}", "$.settings.auto_recording is none of")]
    [InlineData("settings", "{\"waiting_room\":\"true\"}", "$.settings.waiting_room is string")]
    [InlineData("joinUrl", "\"http://localhost\"", "$.joinUrl is not known")]
    [InlineData("host_id", null, "$.host_id is missing")]
    public async Task A_wrong_field_is_found(string field, string? json, string problem)
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();
        var meeting = (await zoom.CreateAsync(token)).Json.AsObject();
        Assert.Empty(ZoomSchema.FindProblems("GET /meetings/{id}", meeting));

        meeting.Remove(field);
        if (json is not null)
            meeting[field] = JsonNode.Parse(json);

        Assert.StartsWith(problem, Assert.Single(ZoomSchema.FindProblems("GET /meetings/{id}", meeting)), StringComparison.Ordinal);
    }

    private static void KeepTranscripts(PlatformSimulatorOptions options) =>
        options.Zoom.AccountDefaults[Account.Seller.Id] = new ZoomAccountDefaults { KeepsMeetingTranscripts = true };
}
