using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SalesFlow.Video.AspNetCore.Tests.Support;

namespace SalesFlow.Video.AspNetCore.Tests.App;

public sealed class AccountRouteTests(ProductionApp app) : IClassFixture<ProductionApp>
{
    private const string Known = $$"""{"email":"{{ProductionApp.Email}}","password":"{{ProductionApp.Password}}"}""";

    [Fact]
    public void There_is_a_route_for_what_the_pages_can_do_and_none_besides() => Assert.Equal(
        [
            "* /api/account/{**path}", "GET /api/account/manage/info", "POST /api/account/login", "POST /api/account/manage/info",
            "POST /api/account/refresh", "POST /api/account/register",
        ],
        ListRoutes(app.Host));

    [Fact]
    public async Task Where_registration_is_closed_there_is_no_route_for_it()
    {
        await using var closed = await AppHost.StartAsync(Environments.Production);
        using var client = closed.Client();

        using var answer = await client.PostTextAsync("/api/account/register", """{"email":"somebody@example.test","password":"a sentence to remember"}""");

        Assert.DoesNotContain("POST /api/account/register", ListRoutes(closed));
        Assert.Equal("not_found", (await answer.ReadJsonAsync()).Text("code"));
    }

    [Theory]
    [InlineData("POST", "/api/account/manage/2fa")]
    [InlineData("POST", "/api/account/forgotPassword")]
    [InlineData("POST", "/api/account/resetPassword")]
    [InlineData("POST", "/api/account/resendConfirmationEmail")]
    [InlineData("GET", "/api/account/confirmEmail?userId=1&code=2")]
    [InlineData("GET", "/api/account")]
    [InlineData("DELETE", "/api/account/manage/info")]
    public async Task What_no_page_can_finish_is_not_there_with_or_without_a_token(string method, string url)
    {
        using var client = app.Client();
        using var unknown = await SendAsync();
        client.DefaultRequestHeaders.Authorization = new("Bearer", app.Token);
        using var known = await SendAsync();

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (unknown.StatusCode, known.StatusCode));
        Assert.Equal("not_found", (await known.ReadJsonAsync()).Text("code"));

        async Task<HttpResponseMessage> SendAsync()
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), url);
            if (method == "POST")
                request.Content = new StringContent("""{"enable":true}""", System.Text.Encoding.UTF8, "application/json");
            return await client.SendAsync(request, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task A_pair_of_tokens_is_renewed_until_the_password_changes()
    {
        using var client = app.Client("192.0.2.101");
        using var made = await client.PostTextAsync("/api/account/register", """{"email":"renewing@example.test","password":"the first sentence"}""");
        using var begun = await client.PostTextAsync("/api/account/login", """{"email":"renewing@example.test","password":"the first sentence"}""");
        var pair = await begun.ReadJsonAsync();
        var refresh = $$"""{"refreshToken":"{{pair.Text("refreshToken")}}"}""";

        using var renewed = await client.PostTextAsync("/api/account/refresh", refresh);
        client.DefaultRequestHeaders.Authorization = new("Bearer", (await renewed.ReadJsonAsync()).Text("accessToken"));
        using var mistyped = await client.PostTextAsync("/api/account/manage/info", """{"oldPassword":"not it","newPassword":"the second sentence"}""");
        using var changed = await client.PostTextAsync(
            "/api/account/manage/info", """{"oldPassword":"the first sentence","newPassword":"the second sentence"}""");
        using var tooLate = await client.PostTextAsync("/api/account/refresh", refresh);
        using var forged = await client.PostTextAsync("/api/account/refresh", """{"refreshToken":"forged"}""");
        using var missing = await client.PostTextAsync("/api/account/refresh", "{}");
        using var shown = await client.GetAnswerAsync("/api/account/manage/info");

        Assert.Equal(HttpStatusCode.OK, renewed.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, mistyped.StatusCode);
        Assert.True((await mistyped.ReadJsonAsync()).GetProperty("errors").TryGetProperty("PasswordMismatch", out _));
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.All([tooLate, forged, missing], answer => Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode));
        Assert.Equal("renewing@example.test", (await shown.ReadJsonAsync()).Text("email"));
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("?useCookies=true", true)]
    [InlineData("?useSessionCookies=true", false)]
    public async Task A_session_by_cookie_is_begun_when_it_is_asked_for(string query, bool? isKept)
    {
        using var client = app.Client($"192.0.2.{110 + query.Length}");

        using var answer = await client.PostTextAsync($"/api/account/login{query}", Known);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var cookie = answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? Assert.Single(cookies) : null;
        Assert.Equal(isKept, cookie?.Contains("expires=", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_api_too_tells_nobody_which_addresses_have_an_account()
    {
        using var client = app.Client("192.0.2.150");
        using var made = await client.PostTextAsync("/api/account/register", """{"email":"locked@example.test","password":"the first sentence"}""");

        List<string> known = [], unknown = [];
        for (var attempt = 1; attempt <= 6; attempt++)
        {
            known.Add(await RefusedAsync("locked@example.test"));
            unknown.Add(await RefusedAsync("unlocked@example.test"));
        }

        Assert.Equal(known, unknown);
        Assert.Contains("locked for 5 minutes", known[5], StringComparison.Ordinal);

        async Task<string> RefusedAsync(string email)
        {
            using var answer = await client.PostTextAsync("/api/account/login", $$"""{"email":"{{email}}","password":"a wrong sentence"}""");
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            return (await answer.ReadJsonAsync()).Text("detail");
        }
    }

    [Fact]
    public async Task An_address_is_not_changed_in_silence_or_at_all()
    {
        using var client = app.Client();
        client.DefaultRequestHeaders.Authorization = new("Bearer", app.Token);

        using var answer = await client.PostTextAsync("/api/account/manage/info", """{"newEmail":"other@example.test"}""");

        Assert.Equal("invalid_value", (await answer.ReadJsonAsync()).Text("code"));
    }

    private static IEnumerable<string> ListRoutes(AppHost host) => host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(static endpoint => endpoint.RoutePattern.RawText!.StartsWith("/api/account", StringComparison.OrdinalIgnoreCase))
        .Select(static endpoint => $"{endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Single() ?? "*"} {endpoint.RoutePattern.RawText}")
        .Order(StringComparer.Ordinal);
}
