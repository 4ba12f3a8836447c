using System.Net;
using SalesFlow.Video.Testing.Faults;
using SalesFlow.Video.Testing.Tests.Support;
using SalesFlow.Video.Testing.Zoom;

namespace SalesFlow.Video.Testing.Tests.Zoom;

public sealed class RefreshTests
{
    [Fact]
    public async Task A_refresh_rotates_the_pair()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (access, refresh) = await zoom.ConnectAsync();

        var answer = await zoom.RefreshAsync(refresh);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotEqual(access, (string?)answer.Json["access_token"]);
        Assert.NotEqual(refresh, (string?)answer.Json["refresh_token"]);
        Assert.Equal(HttpStatusCode.OK, (await zoom.CallAsync(HttpMethod.Get, "/users/me", (string)answer.Json["access_token"]!)).Status);
    }

    [Fact]
    public async Task In_strict_mode_the_old_refresh_token_is_dead_at_once()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (_, refresh) = await zoom.ConnectAsync();
        await zoom.RefreshAsync(refresh);

        AssertDead(await zoom.RefreshAsync(refresh));
    }

    [Fact]
    public async Task In_strict_mode_one_of_two_simultaneous_refreshes_wins()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (_, refresh) = await zoom.ConnectAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => zoom.RefreshAsync(refresh)));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task In_grace_mode_the_old_refresh_token_works_until_its_grace_is_over()
    {
        await using var zoom = await ZoomClient.StartAsync(options => options.Zoom.RefreshTokenGrace = TimeSpan.FromSeconds(60));
        var (_, refresh) = await zoom.ConnectAsync();
        await zoom.RefreshAsync(refresh);

        zoom.Simulator.Clock.Advance(TimeSpan.FromSeconds(59));
        var within = await zoom.RefreshAsync(refresh);
        zoom.Simulator.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(HttpStatusCode.OK, within.Status);
        AssertDead(await zoom.RefreshAsync(refresh));
    }

    [Fact]
    public async Task A_lost_reply_has_rotated_all_the_same()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (_, refresh) = await zoom.ConnectAsync();
        zoom.Simulator.Faults.Add(Fault.AbortAfterHandling("POST", "/zoom/oauth/token"));

        await Assert.ThrowsAsync<HttpRequestException>(() => zoom.RefreshAsync(refresh));

        AssertDead(await zoom.RefreshAsync(refresh));
    }

    [Fact]
    public async Task A_refresh_token_lives_ninety_days()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (_, early) = await zoom.ConnectAsync();
        zoom.Simulator.Clock.Advance(TimeSpan.FromSeconds(1));
        var (_, late) = await zoom.ConnectAsync();
        zoom.Simulator.Clock.Advance(TimeSpan.FromDays(90) - TimeSpan.FromSeconds(1));

        AssertDead(await zoom.RefreshAsync(early));
        Assert.Equal(HttpStatusCode.OK, (await zoom.RefreshAsync(late)).Status);
    }

    [Fact]
    public async Task A_refresh_token_is_bound_to_its_client()
    {
        await using var zoom = await ZoomClient.StartAsync(options =>
            options.Zoom.Apps.Add(new ZoomApp { ClientId = "other", ClientSecret = "secret" }));
        var (_, refresh) = await zoom.ConnectAsync();

        AssertDead(await zoom.TokenAsAsync("other", "secret", ("grant_type", "refresh_token"), ("refresh_token", refresh)));
        Assert.Equal(HttpStatusCode.OK, (await zoom.RefreshAsync(refresh)).Status);
    }

    [Fact]
    public async Task An_access_token_is_no_refresh_token()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (access, _) = await zoom.ConnectAsync();

        AssertDead(await zoom.RefreshAsync(access));
    }

    private static void AssertDead(Answer answer)
    {
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(("invalid_grant", "Invalid Token!"), ((string?)answer.Json["error"], (string?)answer.Json["reason"]));
    }
}
