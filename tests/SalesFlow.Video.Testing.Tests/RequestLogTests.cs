using SalesFlow.Video.Testing.Faults;
using SalesFlow.Video.Testing.Tests.Support;

namespace SalesFlow.Video.Testing.Tests;

public sealed class RequestLogTests
{
    [Fact]
    public async Task Keeps_the_request_as_it_came()
    {
        await using var zoom = await ZoomClient.StartAsync();

        await zoom.SendAsync(HttpMethod.Patch, "/zoom/v2/meetings/%252Fabc?occurrence_id=1%202", ZoomClient.Json("""{"topic":"Grüße"}"""));

        var request = Assert.Single(zoom.Simulator.Requests);
        Assert.Equal("PATCH", request.Method);
        Assert.Equal("/zoom/v2/meetings/%252Fabc", request.Path);
        Assert.Equal("occurrence_id=1%202", request.Query);
        Assert.Equal("""{"topic":"Grüße"}""", request.Body);
        Assert.Equal("application/json", request.Headers["content-type"]);
        Assert.Equal(401, request.Status);
        Assert.Equal(zoom.Simulator.Clock.GetUtcNow(), request.ReceivedAt);
    }

    [Fact]
    public async Task Keeps_neither_credentials_nor_cookies_of_other_applications_on_localhost()
    {
        await using var zoom = await ZoomClient.StartAsync();

        await zoom.SendAsync(HttpMethod.Get, "/zoom/v2/users/me", null, ("Authorization", "Bearer secret-token"), ("Cookie", "session=secret"));

        var request = Assert.Single(zoom.Simulator.Requests);
        Assert.Equal("Bearer", request.Headers["Authorization"]);
        Assert.False(request.Headers.ContainsKey("Cookie"));
    }

    [Fact]
    public async Task A_broken_connection_has_no_status()
    {
        await using var zoom = await ZoomClient.StartAsync();
        zoom.Simulator.Faults.Add(Fault.AbortBeforeHandling("*", "*"));

        await Assert.ThrowsAsync<HttpRequestException>(() => zoom.GetAsync("/zoom/v2/users/me"));

        Assert.Null(Assert.Single(zoom.Simulator.Requests).Status);
    }

    [Fact]
    public async Task Is_bounded()
    {
        await using var zoom = await ZoomClient.StartAsync();

        for (var i = 0; i < 1001; i++)
            await zoom.GetAsync($"/zoom/v2/{i}");

        Assert.Equal(1000, zoom.Simulator.Requests.Count);
        Assert.Equal("/zoom/v2/1", zoom.Simulator.Requests[0].Path);
    }

    [Fact]
    public async Task The_simulators_own_pages_are_not_in_it()
    {
        await using var zoom = await ZoomClient.StartAsync();

        await zoom.GetAsync("/");
        await zoom.GetAsync("/simulator/clock");

        Assert.Empty(zoom.Simulator.Requests);
    }
}
