using System.Net;
using SalesFlow.Video.AspNetCore.Tests.Support;

namespace SalesFlow.Video.AspNetCore.Tests.Filters;

public sealed class ForgeryTests
{
    [Theory]
    [InlineData("POST", "/api/video-meetings/create")]
    [InlineData("PATCH", "/api/video-meetings/meetings/1")]
    [InlineData("DELETE", "/api/video-meetings/meetings/1")]
    [InlineData("POST", "/api/video-meetings/meetings/1/retry")]
    [InlineData("POST", "/api/video-meetings/meetings/1/not-held")]
    [InlineData("POST", "/api/integrations/fake/disconnect")]
    [InlineData("DELETE", "/api/integrations/fake/disconnect")]
    [InlineData("POST", "/api/integrations/1/default")]
    [InlineData("POST", "/api/video-operations/jobs/1/rerun")]
    public async Task A_change_that_a_sibling_site_makes_the_browser_send_is_refused(string method, string url)
    {
        await using var host = await VideoHost.StartConnectedAsync();

        using var answer = await SendAsync(host, method, url, "same-site");

        await answer.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "forbidden");
    }

    [Theory]
    [InlineData("same-origin", HttpStatusCode.NoContent)]
    [InlineData("none", HttpStatusCode.NoContent)]
    [InlineData(null, HttpStatusCode.NoContent)]
    [InlineData("same-site", HttpStatusCode.Forbidden)]
    [InlineData("cross-site", HttpStatusCode.Forbidden)]
    [InlineData("anything-else", HttpStatusCode.Forbidden)]
    public async Task Changes_from_the_own_origin_and_from_programs_are_let_through(string? site, HttpStatusCode expected)
    {
        await using var host = await VideoHost.StartConnectedAsync();

        using var answer = await SendAsync(host, "POST", "/api/integrations/fake/disconnect", site);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("Bearer token", HttpStatusCode.NoContent)]
    [InlineData("Basic dXNlcjpwYXNz", HttpStatusCode.Forbidden)]
    public async Task Only_credentials_that_a_browser_never_adds_by_itself_make_up_for_the_site(string authorization, HttpStatusCode expected)
    {
        await using var host = await VideoHost.StartConnectedAsync();

        using var answer = await SendAsync(host, "POST", "/api/integrations/fake/disconnect", "cross-site", authorization);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task An_application_may_have_a_rule_of_its_own()
    {
        await using var host = await VideoHost.StartConnectedAsync(static options =>
            options.IsForged = static context => context.Request.Method == "POST" && context.Request.Headers.Origin != "https://pages.example.com");

        using var answer = await SendAsync(host, "POST", "/api/integrations/fake/disconnect", "same-site", origin: "https://pages.example.com");

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    [Fact]
    public async Task Reading_is_not_a_change()
    {
        await using var host = await VideoHost.StartConnectedAsync();

        using var answer = await SendAsync(host, "GET", "/api/integrations/list", "cross-site");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static async Task<HttpResponseMessage> SendAsync(
        VideoHost host, string method, string url, string? site, string? authorization = null, string? origin = null)
    {
        using var client = host.ClientOf(VideoHost.Seller);
        using var request = new HttpRequestMessage(new HttpMethod(method), url);
        foreach (var (name, value) in new[] { ("Sec-Fetch-Site", site), ("Authorization", authorization), ("Origin", origin) })
        {
            if (value is not null)
                request.Headers.TryAddWithoutValidation(name, value);
        }

        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
