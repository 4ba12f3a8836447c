using System.Net;
using System.Text.RegularExpressions;
using SalesFlow.Video.AspNetCore.Tests.Support;

namespace SalesFlow.Video.AspNetCore.Tests.App;

public sealed partial class AppPagesTests(DevelopmentApp app) : IClassFixture<DevelopmentApp>
{
    [Theory]
    [InlineData("/meetings", "text/html")]
    [InlineData("/js/app.js", "text/javascript")]
    [InlineData("/css/tokens.css", "text/css")]
    [InlineData("/integrations", "text/html")]
    [InlineData("/settings", "text/html")]
    [InlineData("/sign-in", "text/html")]
    [InlineData("/sign-up", "text/html")]
    [InlineData("/offline", "text/html")]
    [InlineData("/app/versions/integrations", "text/plain")]
    [InlineData("/favicon.svg", "image/svg+xml")]
    [InlineData("/manifest.webmanifest", "application/manifest+json")]
    [InlineData("/manifest.de.webmanifest", "application/manifest+json")]
    [InlineData("/sw.js", "text/javascript")]
    [InlineData("/icons/icon-maskable-512.png", "image/png")]
    [InlineData("/docs/", "text/html")]
    [InlineData("/openapi/v1.json", "application/json")]
    [InlineData("/health/live", "application/json")]
    [InlineData("/health/ready", "application/json")]
    [InlineData("/simulator", "application/json")]
    public async Task Every_page_is_served_with_headers_that_bind_the_browser(string url, string mediaType)
    {
        using var client = app.Client();

        using var answer = await client.GetAnswerAsync(url);

        Assert.Equal((HttpStatusCode.OK, mediaType), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("frame-ancestors 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/meetings")]
    [InlineData("/integrations")]
    [InlineData("/offline")]
    [InlineData("/docs/")]
    public async Task A_page_asks_nothing_from_outside(string url)
    {
        using var client = app.Client();

        using var answer = await client.GetAnswerAsync(url);

        Assert.DoesNotMatch(OutsideAddress(), await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_unknown_api_route_is_a_problem()
    {
        using var client = app.Client();

        using var answer = await client.GetAnswerAsync("/api/nothing");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("not_found", (await answer.ReadJsonAsync()).Text("code"));
    }

    [Fact]
    public async Task The_app_is_ready_when_everything_it_needs_answers()
    {
        using var client = app.Client();

        using var answer = await client.GetAnswerAsync("/health/ready");

        var health = await answer.ReadJsonAsync();
        Assert.Equal("healthy", health.Text("status"));
        Assert.Equal(["simulator", "started", "stores"], health.GetProperty("checks").EnumerateObject().Select(check => check.Name).Order());
    }

    [GeneratedRegex("(src|href)=\"(https?:)?//")]
    private static partial Regex OutsideAddress();
}
