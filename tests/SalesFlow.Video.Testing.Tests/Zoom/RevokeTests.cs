using System.Net;
using SalesFlow.Video.Testing.Tests.Support;
using SalesFlow.Video.Testing.Zoom;

namespace SalesFlow.Video.Testing.Tests.Zoom;

public sealed class RevokeTests
{
    [Fact]
    public async Task Revoking_ends_the_grant()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (access, refresh) = await zoom.ConnectAsync();

        var answer = await RevokeAsync(zoom, access, ZoomApp.DemoClientId, ZoomApp.DemoClientSecret);

        Assert.Equal("success", (string?)answer.Json["status"]);
        Assert.Equal(HttpStatusCode.Unauthorized, (await zoom.CallAsync(HttpMethod.Get, "/users/me", access)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await zoom.RefreshAsync(refresh)).Status);
    }

    [Fact]
    public async Task Revoking_twice_is_no_error()
    {
        await using var zoom = await ZoomClient.StartAsync();

        var answer = await RevokeAsync(zoom, "never issued", ZoomApp.DemoClientId, ZoomApp.DemoClientSecret);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    [Fact]
    public async Task Another_client_cannot_revoke()
    {
        await using var zoom = await ZoomClient.StartAsync(options =>
            options.Zoom.Apps.Add(new ZoomApp { ClientId = "other", ClientSecret = "secret" }));
        var (access, _) = await zoom.ConnectAsync();

        var answer = await RevokeAsync(zoom, access, "other", "secret");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(HttpStatusCode.OK, (await zoom.CallAsync(HttpMethod.Get, "/users/me", access)).Status);
    }

    [Fact]
    public async Task Revoking_needs_the_clients_secret()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (access, _) = await zoom.ConnectAsync();

        var answer = await RevokeAsync(zoom, access, ZoomApp.DemoClientId, "wrong");

        Assert.Equal("invalid_client", (string?)answer.Json["error"]);
    }

    [Fact]
    public async Task After_a_person_removed_the_app_its_tokens_are_invalid()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (access, refresh) = await zoom.ConnectAsync();
        var (others, _) = await zoom.ConnectAsync("basic@example.com");

        var removed = await zoom.Simulator.Zoom.RemoveAppAsync(
            ZoomApp.DemoClientId, "seller@example.com", TestContext.Current.CancellationToken);

        var answer = await zoom.CallAsync(HttpMethod.Get, "/users/me", access);
        Assert.True(removed);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Equal((124, "Invalid access token."), (answer.Code, answer.Message));
        Assert.Equal("invalid_grant", (string?)(await zoom.RefreshAsync(refresh)).Json["error"]);
        Assert.Equal(HttpStatusCode.OK, (await zoom.CallAsync(HttpMethod.Get, "/users/me", others)).Status);
    }

    private static Task<Answer> RevokeAsync(ZoomClient zoom, string token, string clientId, string secret) => zoom.SendAsync(
        HttpMethod.Post, "/zoom/oauth/revoke", ZoomClient.Form(("token", token)), ZoomClient.Basic(clientId, secret));
}
