using System.Net;
using System.Text.Json;
using SalesFlow.Video.Testing.Faults;
using SalesFlow.Video.Testing.Tests.Support;

namespace SalesFlow.Video.Testing.Tests;

public sealed class FaultScriptTests
{
    private const string Meetings = "/zoom/v2/users/me/meetings";

    // The server cannot be late by less than this, whatever else the machine does.
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(150);

    [Fact]
    public async Task A_delay_before_handling_holds_the_effect_back()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();
        zoom.Simulator.Faults.Add(Fault.DelayBeforeHandling("POST", Meetings, TimeSpan.FromMinutes(1)));

        var call = zoom.CreateAsync(token);
        await ReceivedAsync(zoom, Meetings);

        Assert.False(call.IsCompleted);
        Assert.Empty(zoom.Simulator.Meetings.List());
        await zoom.Simulator.DisposeAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => call);
    }

    [Fact]
    public async Task A_delay_before_handling_ends()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();
        zoom.Simulator.Faults.Add(Fault.DelayBeforeHandling("POST", Meetings, Delay));
        var started = TimeProvider.System.GetTimestamp();

        var answer = await zoom.CreateAsync(token);

        Assert.Equal(HttpStatusCode.Created, answer.Status);
        Assert.True(TimeProvider.System.GetElapsedTime(started) >= Delay);
    }

    [Fact]
    public async Task A_delay_after_handling_holds_only_the_answer_back()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();
        zoom.Simulator.Faults.Add(Fault.DelayAfterHandling("POST", Meetings, Delay));
        var started = TimeProvider.System.GetTimestamp();

        var call = zoom.CreateAsync(token);
        while (zoom.Simulator.Meetings.List().Count == 0)
            await Task.Yield();

        var wasAnswered = call.IsCompleted;
        var answer = await call;

        Assert.False(wasAnswered);
        Assert.Equal(HttpStatusCode.Created, answer.Status);
        Assert.Equal("Demo", (string?)answer.Json["topic"]);
        Assert.True(TimeProvider.System.GetElapsedTime(started) >= Delay);
    }

    [Fact]
    public async Task An_abort_before_handling_has_no_effect()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();
        zoom.Simulator.Faults.Add(Fault.AbortBeforeHandling("POST", Meetings));

        await Assert.ThrowsAsync<HttpRequestException>(() => zoom.CreateAsync(token));

        Assert.Empty(zoom.Simulator.Meetings.List());
    }

    [Fact]
    public async Task An_abort_after_handling_has_the_effect_and_no_answer()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();
        zoom.Simulator.Faults.Add(Fault.AbortAfterHandling("POST", Meetings));

        await Assert.ThrowsAsync<HttpRequestException>(() => zoom.CreateAsync(token));

        Assert.Single(zoom.Simulator.Meetings.List());
    }

    [Fact]
    public async Task A_fixed_answer_has_its_status_body_and_headers()
    {
        await using var zoom = await ZoomClient.StartAsync();
        zoom.Simulator.Faults.Add(Fault.Answer(
            "GET", "/zoom/v2/users/me", 429, """{"code":4001,"message":"Slow down."}""",
            headers: new Dictionary<string, string> { ["Retry-After"] = "2026-11-03T00:00:00Z" }));

        var answer = await zoom.GetAsync("/zoom/v2/users/me");

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.Status);
        Assert.Equal(4001, answer.Code);
        Assert.Equal("2026-11-03T00:00:00Z", answer.Headers["Retry-After"]);
        Assert.True(answer.Headers.ContainsKey("x-zm-trackingid"));
    }

    [Fact]
    public async Task Html_comes_instead_of_json()
    {
        await using var zoom = await ZoomClient.StartAsync();
        zoom.Simulator.Faults.Add(Fault.Html("*", "/zoom/*", 502));

        var answer = await zoom.GetAsync("/zoom/v2/users/me");

        Assert.Equal(HttpStatusCode.BadGateway, answer.Status);
        Assert.Equal("text/html", answer.Headers["Content-Type"]);
        Assert.StartsWith("<html>", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_may_be_invalid()
    {
        await using var zoom = await ZoomClient.StartAsync();
        zoom.Simulator.Faults.Add(Fault.InvalidJson("*", "/zoom/*", 400));

        var answer = await zoom.GetAsync("/zoom/v2/users/me");

        Assert.Equal("application/json", answer.Headers["Content-Type"]);
        Assert.ThrowsAny<JsonException>(() => answer.Json);
    }

    [Fact]
    public async Task Hits_as_often_as_it_says_and_only_what_it_matches()
    {
        await using var zoom = await ZoomClient.StartAsync();
        zoom.Simulator.Faults.Add(Fault.Answer("GET", "/zoom/v2/meetings/*", 503) with { Times = 2 });

        var statuses = new List<int>();
        foreach (var target in new[] { "/zoom/v2/users/me", "/zoom/v2/meetings/1", "/zoom/v2/meetings/2", "/zoom/v2/meetings/3" })
            statuses.Add((int)(await zoom.GetAsync(target)).Status);

        Assert.Equal([401, 503, 503, 401], statuses);
        Assert.Empty(zoom.Simulator.Faults.Pending);
    }

    [Fact]
    public async Task Without_a_number_it_hits_until_it_is_cleared()
    {
        await using var zoom = await ZoomClient.StartAsync();
        zoom.Simulator.Faults.Add(Fault.Answer("*", "*", 503) with { Times = null });

        var first = await zoom.GetAsync("/zoom/v2/users/me");
        var second = await zoom.GetAsync("/zoom/v2/users/me");
        zoom.Simulator.Faults.Clear();
        var third = await zoom.GetAsync("/zoom/v2/users/me");

        Assert.Equal([503, 503, 401], [(int)first.Status, (int)second.Status, (int)third.Status]);
    }

    [Fact]
    public async Task The_control_api_is_never_hit()
    {
        await using var zoom = await ZoomClient.StartAsync();
        zoom.Simulator.Faults.Add(Fault.Answer("*", "*", 503));

        var answer = await zoom.GetAsync("/simulator/clock");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Single(zoom.Simulator.Faults.Pending);
    }

    private static async Task ReceivedAsync(ZoomClient zoom, string path)
    {
        while (zoom.Simulator.Requests.All(request => request.Path != path))
            await Task.Yield();
    }
}
