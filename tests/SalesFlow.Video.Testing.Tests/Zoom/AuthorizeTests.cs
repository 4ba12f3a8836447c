using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using SalesFlow.Video.Testing.Tests.Support;
using SalesFlow.Video.Testing.Zoom;

namespace SalesFlow.Video.Testing.Tests.Zoom;

public sealed class AuthorizeTests
{
    private const string Query =
        "?response_type=code&client_id=" + ZoomApp.DemoClientId + "&redirect_uri=http%3A%2F%2Flocalhost%3A8000%2Fcb&state=s%22%3E1";

    [Fact]
    public async Task The_consent_page_says_simulator_and_offers_every_account()
    {
        await using var zoom = await ZoomClient.StartAsync();

        var page = await zoom.GetAsync("/zoom/oauth/authorize" + Query);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("<strong>Simulator</strong>", page.Body, StringComparison.Ordinal);
        Assert.Contains("seller@example.com", page.Body, StringComparison.Ordinal);
        Assert.Contains("basic@example.com", page.Body, StringComparison.Ordinal);
        Assert.Contains("""value="s&quot;&gt;1">""", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_consent_page_speaks_german()
    {
        await using var zoom = await ZoomClient.StartAsync();

        var page = await zoom.SendAsync(HttpMethod.Get, "/zoom/oauth/authorize" + Query, null, ("Accept-Language", "de"));

        Assert.Contains("Erlauben", page.Body, StringComparison.Ordinal);
        Assert.Contains("""<html lang="de">""", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Allowing_returns_a_code_and_the_state()
    {
        await using var zoom = await ZoomClient.StartAsync();

        var answer = await zoom.AuthorizeAsync();

        var query = QueryHelpers.ParseQuery(answer.Location.Query);
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.StartsWith(ZoomClient.Redirect + "?", answer.Headers["Location"], StringComparison.Ordinal);
        Assert.NotEmpty(query["code"].ToString());
        Assert.Equal("opaque state", query["state"]);
    }

    [Fact]
    public async Task Declining_returns_access_denied_and_the_state()
    {
        await using var zoom = await ZoomClient.StartAsync();

        var answer = await zoom.AuthorizeAsync(("decision", "decline"));

        Assert.Equal(ZoomClient.Redirect + "?error=access_denied&state=opaque%20state", answer.Headers["Location"]);
    }

    [Fact]
    public async Task An_unknown_client_gets_an_error_page_and_never_a_redirect()
    {
        await using var zoom = await ZoomClient.StartAsync();

        var page = await zoom.GetAsync("/zoom/oauth/authorize?response_type=code&client_id=stranger&redirect_uri=http://localhost:8000/cb");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("4702", page.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://crm.example.com/cb", true)]
    [InlineData("https://crm.example.com/cb/", false)]
    [InlineData("https://crm.example.com/cb?x=1", false)]
    [InlineData("https://CRM.example.com/cb", false)]
    [InlineData("http://localhost:8000/cb", false)]
    public async Task A_redirect_must_be_on_the_list_character_by_character(string redirect, bool isAllowed)
    {
        await using var zoom = await ZoomClient.StartAsync(options => options.Zoom.Apps.Add(
            new ZoomApp { ClientId = "crm", ClientSecret = "secret", RedirectUris = ["https://crm.example.com/cb"] }));

        var asked = await zoom.GetAsync($"/zoom/oauth/authorize?response_type=code&client_id=crm&redirect_uri={Uri.EscapeDataString(redirect)}");
        var posted = await zoom.AuthorizeAsync(("client_id", "crm"), ("redirect_uri", redirect));

        Assert.Equal(isAllowed ? HttpStatusCode.OK : HttpStatusCode.BadRequest, asked.Status);
        Assert.Equal(isAllowed ? HttpStatusCode.Redirect : HttpStatusCode.BadRequest, posted.Status);
        Assert.Equal(!isAllowed, asked.Body.Contains("4700", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("http://localhost:1234/cb", true)]
    [InlineData("http://127.0.0.1:9/cb?x=1", true)]
    [InlineData("https://crm.example.com/cb", false)]
    [InlineData("javascript:alert(1)", false)]
    public async Task The_demo_app_takes_any_loopback_redirect_and_no_other(string redirect, bool isAllowed)
    {
        await using var zoom = await ZoomClient.StartAsync();

        var posted = await zoom.AuthorizeAsync(("redirect_uri", redirect));

        Assert.Equal(isAllowed ? HttpStatusCode.Redirect : HttpStatusCode.BadRequest, posted.Status);
    }

    [Theory]
    [InlineData("response_type", "token", "unsupported_response_type")]
    [InlineData("code_challenge_method", "S512", "invalid_request")]
    public async Task Other_mistakes_go_back_to_the_application(string field, string value, string error)
    {
        await using var zoom = await ZoomClient.StartAsync();

        var answer = await zoom.AuthorizeAsync((field, value));

        Assert.StartsWith($"{ZoomClient.Redirect}?error={error}&", answer.Headers["Location"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_account_is_refused()
    {
        await using var zoom = await ZoomClient.StartAsync();

        var answer = await zoom.AuthorizeAsync(("account", "nobody@example.com"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }
}
