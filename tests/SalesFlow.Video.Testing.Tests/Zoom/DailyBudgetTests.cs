using System.Net;
using SalesFlow.Video.Testing.Tests.Support;

namespace SalesFlow.Video.Testing.Tests.Zoom;

public sealed class DailyBudgetTests
{
    [Fact]
    public async Task After_a_hundred_creates_and_updates_the_host_waits_for_midnight_utc()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();
        var id = await zoom.CreateMeetingAsync(token);
        for (var i = 0; i < 99; i++)
            await zoom.CallAsync(HttpMethod.Patch, $"/meetings/{id}", token, """{"topic":"Again"}""");

        var create = await zoom.CreateAsync(token);
        var update = await zoom.CallAsync(HttpMethod.Patch, $"/meetings/{id}", token, """{"topic":"Too often"}""");
        var read = await zoom.CallAsync(HttpMethod.Get, $"/meetings/{id}", token);

        Assert.Equal(HttpStatusCode.TooManyRequests, create.Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, update.Status);
        Assert.Equal(HttpStatusCode.OK, read.Status);
        Assert.Equal("Again", (string?)read.Json["topic"]);
        Assert.Equal("2026-11-03T00:00:00Z", create.Headers["Retry-After"]);
        Assert.Equal("Daily-limit", create.Headers["X-RateLimit-Type"]);
        Assert.Equal(("100", "0"), (create.Headers["X-RateLimit-Limit"], create.Headers["X-RateLimit-Remaining"]));
    }

    [Fact]
    public async Task The_count_begins_anew_at_midnight_utc()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (_, refresh) = await zoom.ConnectAsync();
        zoom.Simulator.Clock.Advance(TimeSpan.FromHours(15) - TimeSpan.FromSeconds(2));
        var token = (string)(await zoom.RefreshAsync(refresh)).Json["access_token"]!;
        for (var i = 0; i < 100; i++)
            await zoom.CreateMeetingAsync(token);

        zoom.Simulator.Clock.Advance(TimeSpan.FromSeconds(1));
        var before = await zoom.CreateAsync(token);
        zoom.Simulator.Clock.Advance(TimeSpan.FromSeconds(1));
        var after = await zoom.CreateAsync(token);

        Assert.Equal(HttpStatusCode.TooManyRequests, before.Status);
        Assert.Equal(HttpStatusCode.Created, after.Status);
    }

    [Fact]
    public async Task Each_host_has_a_budget_of_their_own()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (spender, _) = await zoom.ConnectAsync();
        var (other, _) = await zoom.ConnectAsync("basic@example.com");
        for (var i = 0; i < 100; i++)
            await zoom.CreateMeetingAsync(spender);

        Assert.Equal(HttpStatusCode.Created, (await zoom.CreateAsync(other)).Status);
    }
}
