using System.Net;
using SalesFlow.Video.Testing.Accounts;
using SalesFlow.Video.Testing.Faults;
using SalesFlow.Video.Testing.Tests.Support;
using SalesFlow.Video.Testing.Zoom;

namespace SalesFlow.Video.Testing.Tests;

public sealed class PlatformSimulatorTests
{
    [Fact]
    public async Task Listens_where_it_says()
    {
        await using var zoom = await ZoomClient.StartAsync();

        var answer = await zoom.GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("127.0.0.1", zoom.Simulator.BaseAddress.Host);
        Assert.NotEqual(0, zoom.Simulator.BaseAddress.Port);
    }

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://example.com:8100")]
    [InlineData("https://localhost:8100")]
    [InlineData("8100")]
    public async Task Listens_on_loopback_only(string url)
    {
        var refused = await Assert.ThrowsAsync<ArgumentException>(() =>
            PlatformSimulator.StartAsync(new PlatformSimulatorOptions { Url = url }, TestContext.Current.CancellationToken));

        Assert.Contains("http://127.0.0.1:0", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_simulators_in_one_process_are_two_worlds()
    {
        await using var one = await ZoomClient.StartAsync();
        await using var other = await ZoomClient.StartAsync();
        var (token, _) = await one.ConnectAsync();
        await one.CreateMeetingAsync(token);

        var foreign = await other.CallAsync(HttpMethod.Get, "/users/me", token);

        Assert.Equal(HttpStatusCode.Unauthorized, foreign.Status);
        Assert.Single(one.Simulator.Meetings.List());
        Assert.Empty(other.Simulator.Meetings.List());
    }

    [Fact]
    public async Task A_reset_forgets_everything_but_the_time()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, refresh) = await zoom.ConnectAsync();
        await zoom.CreateMeetingAsync(token);
        zoom.Simulator.Accounts.Register(Account.Seller with { Id = "another", Email = "another@example.com" });
        zoom.Simulator.Zoom.RefreshTokenGrace = TimeSpan.FromMinutes(1);
        zoom.Simulator.Faults.Add(Fault.AbortBeforeHandling("*", "*"));
        zoom.Simulator.Clock.Advance(TimeSpan.FromHours(1));
        var now = zoom.Simulator.Clock.GetUtcNow();

        zoom.Simulator.Reset();

        Assert.Empty(zoom.Simulator.Meetings.List());
        Assert.Empty(zoom.Simulator.Requests);
        Assert.Empty(zoom.Simulator.Faults.Pending);
        Assert.Equal(["seller@example.com", "basic@example.com"], zoom.Simulator.Accounts.List().Select(account => account.Email));
        Assert.Equal(TimeSpan.Zero, zoom.Simulator.Zoom.RefreshTokenGrace);
        Assert.Equal(now, zoom.Simulator.Clock.GetUtcNow());
        Assert.Equal(HttpStatusCode.BadRequest, (await zoom.RefreshAsync(refresh)).Status);
    }

    [Fact]
    public async Task Secrets_do_not_show_in_text()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();
        var id = await zoom.CreateMeetingAsync(token);
        var meeting = zoom.FindMeeting(id)!;
        var password = (string)(await zoom.CallAsync(HttpMethod.Get, $"/meetings/{id}", token)).Json["password"]!;

        var text = $"{meeting} {zoom.Simulator.Zoom.Apps[0]} {string.Join(' ', zoom.Simulator.Requests)}";

        Assert.DoesNotContain(password, text, StringComparison.Ordinal);
        Assert.DoesNotContain("pwd=", text, StringComparison.Ordinal);
        Assert.DoesNotContain(ZoomApp.DemoClientSecret, text, StringComparison.Ordinal);
        Assert.DoesNotContain(token, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clock_can_be_shared_and_outlives_the_simulator()
    {
        using var clock = new SimulatorClock(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero), speed: 0);
        await using (var zoom = await ZoomClient.StartAsync(options => options.Clock = clock))
        {
            Assert.Same(clock, zoom.Simulator.Clock);
            await zoom.Simulator.Meetings.HoldForeignAsync("zoom", "seller@example.com", "Lunch", TestContext.Current.CancellationToken);
        }

        var reached = Task.Delay(TimeSpan.FromMinutes(1), clock, TestContext.Current.CancellationToken);
        clock.Speed = 1_000_000;

        await reached.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        Assert.True(clock.GetUtcNow() > new DateTimeOffset(2026, 11, 2, 9, 1, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task What_was_said_does_not_show_in_text()
    {
        await using var call = await HeldCall.HoldAsync(TimeSpan.FromMinutes(3));

        var text = $"{HeldCall.Brief} {call.Instance} {string.Join(' ', HeldCall.Talk.Turns)} {string.Join(' ', call.Instance.Turns)}";

        Assert.DoesNotContain("word1", text, StringComparison.Ordinal);
    }
}
