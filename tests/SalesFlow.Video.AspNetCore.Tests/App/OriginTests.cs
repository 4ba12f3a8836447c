using System.Net;
using SalesFlow.Video.AspNetCore.Tests.Support;

namespace SalesFlow.Video.AspNetCore.Tests.App;

/// <summary>Changes over HTTP, with a session and as the demo user: the app's own pages and programs send them, other origins' pages do not.</summary>
public sealed class OriginTests(ProductionApp production, DevelopmentApp development) : IClassFixture<ProductionApp>, IClassFixture<DevelopmentApp>
{
    private const string Own = "https://crm.example.com";

    [Theory]
    [InlineData("same-origin", null, true)]
    [InlineData("none", null, true)]
    [InlineData("same-origin", Own, true)]
    [InlineData("same-origin", "null", true)]
    [InlineData("same-site", null, false)]
    [InlineData("same-site", Own, false)]
    [InlineData("same-site", "https://blog.example.com", false)]
    [InlineData("cross-site", null, false)]
    [InlineData("cross-site", "https://example.org", false)]
    [InlineData("same-origin,same-site", null, false)]
    [InlineData(null, Own, true)]
    [InlineData(null, "https://crm.example.com:443", true)]
    [InlineData(null, "http://crm.example.com", false)]
    [InlineData(null, "https://crm.example.com:8443", false)]
    [InlineData(null, "https://blog.example.com", false)]
    [InlineData(null, "https://crm.example.com.example.org", false)]
    [InlineData(null, "null", false)]
    [InlineData(null, null, false)]
    public async Task With_a_session_only_the_own_page_changes_anything(string? site, string? origin, bool isAllowed)
    {
        using var client = production.Client();

        using var api = await SendAsync(client, "/api/leads", site, origin, production.Cookie);
        using var library = await SendAsync(client, "/api/integrations/zoom/disconnect", site, origin, production.Cookie);
        using var page = await SendAsync(client, "/sign-out", site, origin, production.Cookie);

        if (isAllowed)
        {
            // The page's own token is still asked for.
            Assert.Equal(
                (HttpStatusCode.Created, HttpStatusCode.NoContent, HttpStatusCode.BadRequest), (api.StatusCode, library.StatusCode, page.StatusCode));
            return;
        }

        Assert.Equal(HttpStatusCode.Forbidden, api.StatusCode);
        Assert.Equal("forbidden", (await api.ReadJsonAsync()).Text("code"));
        Assert.Equal("forbidden", (await library.ReadJsonAsync()).Text("code"));
        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
        Assert.Contains("You may not do this", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, false, HttpStatusCode.Created)]
    [InlineData("cross-site", "https://example.org", false, HttpStatusCode.Created)]
    [InlineData(null, null, true, HttpStatusCode.Created)]
    [InlineData("same-site", null, true, HttpStatusCode.Forbidden)]
    [InlineData(null, "https://blog.example.com", true, HttpStatusCode.Forbidden)]
    public async Task A_program_sends_a_token_and_no_cookies(string? site, string? origin, bool hasCookie, HttpStatusCode expected)
    {
        using var client = production.Client();
        client.DefaultRequestHeaders.Authorization = new("Bearer", production.Token);

        using var answer = await SendAsync(client, "/api/leads", site, origin, hasCookie ? "theme=dark" : null);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData(null, null, null, HttpStatusCode.Created)]
    [InlineData(null, null, "theme=dark", HttpStatusCode.Created)]
    [InlineData("same-origin", null, "theme=dark", HttpStatusCode.Created)]
    [InlineData("same-site", null, null, HttpStatusCode.Forbidden)]
    [InlineData("same-site", null, "theme=dark", HttpStatusCode.Forbidden)]
    [InlineData("cross-site", null, null, HttpStatusCode.Forbidden)]
    [InlineData(null, "http://localhost:8100", null, HttpStatusCode.Forbidden)]
    [InlineData(null, "http://localhost:8000", null, HttpStatusCode.Created)]
    public async Task The_demo_user_is_no_way_around(string? site, string? origin, string? cookie, HttpStatusCode expected)
    {
        using var client = development.Client();

        using var api = await SendAsync(client, "/api/leads", site, origin, cookie);
        using var library = await SendAsync(client, "/api/integrations/zoom/disconnect", site, origin, cookie);

        Assert.Equal(expected, api.StatusCode);
        Assert.Equal(expected is HttpStatusCode.Forbidden ? expected : HttpStatusCode.NoContent, library.StatusCode);
    }

    [Theory]
    [InlineData("/api/webhooks/zoom", HttpStatusCode.Unauthorized)]
    [InlineData("/API/webhooks/zoom/", HttpStatusCode.Unauthorized)]
    public async Task A_webhook_is_judged_by_its_signature_alone(string url, HttpStatusCode expected)
    {
        using var client = production.Client();

        using var answer = await SendAsync(client, url, "cross-site", "https://example.org", "session=1");

        Assert.Equal(expected, answer.StatusCode);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string url, string? site, string? origin, string? cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url);
        foreach (var (name, value) in new[] { ("Sec-Fetch-Site", site), ("Origin", origin), ("Cookie", cookie) })
        {
            if (value is not null)
                request.Headers.TryAddWithoutValidation(name, value);
        }

        request.Headers.Accept.ParseAdd("text/html");
        request.Content = new StringContent("""{"name":"Example Ltd"}""", System.Text.Encoding.UTF8, "application/json");
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
