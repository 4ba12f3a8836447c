using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SalesFlow.Video.Proofs.App;
using SalesFlow.Video.Proofs.Journey;

namespace SalesFlow.Video.EndToEnd.Journey;

/// <summary>Meetings that do not go as planned, from the platform's webhooks to what the application shows.</summary>
public sealed class OddMeetingTests
{
    private static readonly object[] Turns =
    [
        new { speaker = "Seller", text = string.Join(' ', Enumerable.Repeat("we talk about the price and the contract of this year", 20)) },
        new { speaker = "Buyer", text = string.Join(' ', Enumerable.Repeat("please send us the offer for the new contract until friday", 20)) },
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_drop_a_no_show_and_somebody_elses_meeting()
    {
        await using var app = await AppProcess.StartAsync(null, Token);
        var stage = new Stage(app);
        await app.ConnectAsync(Token);
        var dropped = await ScheduleAsync(app, stage, "Call that drops", new { conversation = Talk, occurrences = 2 });
        var empty = await ScheduleAsync(app, stage, "Nobody comes", new { conversation = Talk, nobody_joins = true });
        await stage.SetAsync("hold", new { scheduled = true }, Token);
        await stage.SetAsync("clock", new { speed = 60 }, Token);
        using var foreign = await app.Simulator.PostAsJsonAsync(
            "simulator/foreign-meetings", new { platform = "zoom", account = "seller@example.com", title = "Not planned here" }, Token);

        var twice = await WaitAsync(app, dropped, static meeting => Settled(meeting) == 2 && meeting["ai_summary"] is not null);
        var said = await app.GetAsync($"/api/video-meetings/meetings/{dropped}/transcript", Token);
        var analysis = await app.GetAsync($"/api/video-meetings/meetings/{dropped}/analysis", Token);
        await stage.AdvanceAsync(TimeSpan.FromHours(26), Token);
        var unheld = await WaitAsync(app, empty, static meeting => (string?)meeting["status"] == "not_held");
        var all = (await app.GetAsync("/api/video-meetings/meetings", Token))["items"]!.AsArray();

        Assert.Equal("completed", (string?)twice["status"]);
        Assert.Equal(
            twice["occurrences"]!.AsArray().Select(static call => (string)call!["id"]!),
            said["segments"]!.AsArray().Select(static segment => (string)segment!["occurrence_id"]!).Distinct());
        Assert.Equal(1, (int)analysis["revision"]!);
        Assert.All(
            twice["occurrences"]!.AsArray(),
            static call => Assert.All(call!["artifacts"]!.AsArray(), static artifact => Assert.Equal("available", (string?)artifact!["state"])));
        Assert.Equal(
            2, twice["occurrences"]!.AsArray().Select(static call => (string?)call!["artifacts"]!.AsArray()
                .Single(static artifact => (string?)artifact!["kind"] == "recording")!["files"]![0]!["sha256"]).Distinct().Count());
        Assert.Empty(unheld["occurrences"]!.AsArray());
        Assert.True(foreign.IsSuccessStatusCode);
        Assert.Equal(2, all.Count);
    }

    [Fact]
    public async Task What_happens_while_the_app_is_removed_at_the_platform_is_found_once_it_is_connected_again()
    {
        await using var app = await AppProcess.StartAsync(null, Token);
        var stage = new Stage(app);
        await app.ConnectAsync(Token);
        var held = await ScheduleAsync(app, stage, "Held unheard", new { conversation = Talk });
        var empty = await ScheduleAsync(app, stage, "Nobody comes", new { conversation = Talk, nobody_joins = true });
        var deleted = await ScheduleAsync(app, stage, "Deleted there", new { conversation = Talk });
        var moved = await ScheduleAsync(app, stage, "Moved there", new { conversation = Talk });
        await RemoveAppAsync(app, stage);
        await WaitForHealthAsync(app, "reconnect_required");
        await DeleteThereAsync(app, deleted);
        var later = await stage.GetNowAsync(Token) + TimeSpan.FromDays(10);
        await MoveThereAsync(app, moved, later);
        await stage.SetAsync("hold", new { scheduled = true }, Token);
        await stage.AdvanceAsync(TimeSpan.FromHours(1), Token);
        await stage.AdvanceAsync(TimeSpan.FromDays(3), Token);
        foreach (var id in new[] { held, empty, deleted, moved })
            await WaitAsync(app, id, static meeting => (string?)meeting["status"] == "scheduled");

        await app.ConnectAsync(Token);

        await WaitAsync(app, held, static meeting => (string?)meeting["status"] == "completed" && Settled(meeting) == 1 && meeting["ai_summary"] is not null);
        await WaitAsync(app, empty, static meeting => (string?)meeting["status"] == "not_held");
        await WaitAsync(app, deleted, static meeting => (string?)meeting["status"] == "cancelled");
        await WaitAsync(app, moved, meeting => (DateTimeOffset)meeting["scheduled_start"]! > later.AddMinutes(-1) && (string?)meeting["status"] == "scheduled");
    }

    private static object Talk { get; } = new
    {
        turns = Turns,
        attendees = new[]
        {
            new { name = "Seller", email = "seller@example.com", is_internal = true },
            new { name = "Buyer", email = "", is_internal = false },
        },
    };

    private static async Task<string> ScheduleAsync(AppProcess app, Stage stage, string title, object script)
    {
        var start = await stage.GetNowAsync(Token) + TimeSpan.FromMinutes(5);
        var (_, body) = await app.ScheduleAsync(
            new { platform = "zoom", title, start_time = start, duration_minutes = 15, record = true }, Token);
        await stage.SetAsync($"meetings/zoom/{body["platform_meeting_id"]}/script", script, Token);
        return (string)body["id"]!;
    }

    private static async Task RemoveAppAsync(AppProcess app, Stage stage)
    {
        var client = (string)(await stage.GetAsync("zoom/apps", Token))[0]!["client_id"]!;
        using var answer = await app.Simulator.DeleteAsync($"simulator/zoom/apps/{client}/users/seller@example.com", Token);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task DeleteThereAsync(AppProcess app, string id)
    {
        using var answer = await app.Simulator.DeleteAsync(await AddressThereAsync(app, id), Token);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task MoveThereAsync(AppProcess app, string id, DateTimeOffset start)
    {
        using var answer = await app.Simulator.PatchAsJsonAsync(await AddressThereAsync(app, id), new { start_time = start }, Token);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task<string> AddressThereAsync(AppProcess app, string id) =>
        $"simulator/meetings/zoom/{(await app.GetAsync($"/api/video-meetings/meetings/{id}", Token))["platform_meeting_id"]}";

    private static async Task WaitForHealthAsync(AppProcess app, string state)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Token);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        while (!(await app.GetAsync("/api/integrations/list", Token)).ToJsonString().Contains($"\"{state}\"", StringComparison.Ordinal))
            await Task.Delay(TimeSpan.FromMilliseconds(300), limit.Token);
    }

    private static int Settled(JsonNode meeting) => meeting["occurrences"]!.AsArray().Count(static call =>
        call!["artifacts"]!.AsArray() is { Count: 3 } artifacts && artifacts.All(static artifact => (string?)artifact!["state"] == "available"));

    private static async Task<JsonNode> WaitAsync(AppProcess app, string id, Func<JsonNode, bool> isReached)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Token);
        limit.CancelAfter(TimeSpan.FromSeconds(90));
        while (true)
        {
            var meeting = await app.GetAsync($"/api/video-meetings/meetings/{id}", Token);
            if (isReached(meeting))
                return meeting;

            await Task.Delay(TimeSpan.FromMilliseconds(300), limit.Token);
        }
    }
}
