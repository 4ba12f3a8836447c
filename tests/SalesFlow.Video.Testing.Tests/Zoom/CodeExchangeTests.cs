using System.Net;
using SalesFlow.Video.Testing.Tests.Support;
using SalesFlow.Video.Testing.Zoom;

namespace SalesFlow.Video.Testing.Tests.Zoom;

public sealed class CodeExchangeTests
{
    // The pair of RFC 7636, appendix B.
    private const string Verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private const string Challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    [Fact]
    public async Task A_code_becomes_a_pair_of_tokens()
    {
        await using var zoom = await ZoomClient.StartAsync();

        var answer = await zoom.ExchangeAsync(await zoom.GetCodeAsync());

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("bearer", (string?)answer.Json["token_type"]);
        Assert.Equal(3600, (int)answer.Json["expires_in"]!);
        Assert.Equal(new Uri(zoom.Simulator.BaseAddress, "zoom").ToString(), (string?)answer.Json["api_url"]);
        Assert.Contains("meeting:write:meeting", ((string)answer.Json["scope"]!).Split(' '));
        Assert.NotEqual((string?)answer.Json["access_token"], (string?)answer.Json["refresh_token"]);
    }

    [Theory]
    [InlineData("access_token")]
    [InlineData("refresh_token")]
    public async Task Tokens_are_long_and_look_like_jwts(string name)
    {
        await using var zoom = await ZoomClient.StartAsync();

        var token = (string)(await zoom.ExchangeAsync(await zoom.GetCodeAsync())).Json[name]!;

        Assert.Equal(3, token.Split('.').Length);
        Assert.StartsWith("eyJ", token, StringComparison.Ordinal);
        Assert.True(token.Length > 500);
    }

    [Fact]
    public async Task A_code_serves_once()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var code = await zoom.GetCodeAsync();
        await zoom.ExchangeAsync(code);

        AssertRefused("invalid_grant", "Invalid authorization code", await zoom.ExchangeAsync(code));
    }

    [Fact]
    public async Task A_code_lives_five_minutes()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var young = await zoom.GetCodeAsync();
        zoom.Simulator.Clock.Advance(TimeSpan.FromSeconds(1));
        var old = await zoom.GetCodeAsync();
        zoom.Simulator.Clock.Advance(TimeSpan.FromSeconds(299));

        AssertRefused("invalid_grant", "Code is expired", await zoom.ExchangeAsync(young));
        Assert.Equal(HttpStatusCode.OK, (await zoom.ExchangeAsync(old)).Status);
    }

    [Fact]
    public async Task A_code_is_bound_to_its_redirect()
    {
        await using var zoom = await ZoomClient.StartAsync();

        var answer = await zoom.ExchangeAsync(await zoom.GetCodeAsync(), "http://localhost:8000/elsewhere");

        AssertRefused("invalid_grant", "Redirect URI mismatch", answer);
    }

    [Fact]
    public async Task A_code_is_bound_to_its_client_and_survives_a_strangers_attempt()
    {
        await using var zoom = await ZoomClient.StartAsync(options => options.Zoom.Apps.Add(
            new ZoomApp { ClientId = "other", ClientSecret = "secret", AllowsAnyLoopbackRedirect = true }));
        var code = await zoom.GetCodeAsync();

        var stolen = await zoom.TokenAsAsync(
            "other", "secret", ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", ZoomClient.Redirect));

        AssertRefused("invalid_grant", "Invalid authorization code", stolen);
        Assert.Equal(HttpStatusCode.OK, (await zoom.ExchangeAsync(code)).Status);
    }

    [Theory]
    [InlineData(Challenge, "S256", Verifier, true)]
    [InlineData(Challenge, "S256", Challenge, false)]
    [InlineData(Challenge, "S256", "", false)]
    [InlineData(Verifier, "plain", Verifier, true)]
    [InlineData(Verifier, "", Verifier, true)]
    [InlineData(Challenge, "", Verifier, false)]
    public async Task The_verifier_must_meet_the_challenge(string challenge, string method, string verifier, bool isMet)
    {
        await using var zoom = await ZoomClient.StartAsync();
        var code = await zoom.GetCodeAsync(("code_challenge", challenge), ("code_challenge_method", method));

        var answer = await zoom.TokenAsync(
            ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", ZoomClient.Redirect), ("code_verifier", verifier));

        Assert.Equal(isMet ? HttpStatusCode.OK : HttpStatusCode.BadRequest, answer.Status);
    }

    [Fact]
    public async Task A_wrong_secret_is_refused()
    {
        await using var zoom = await ZoomClient.StartAsync();

        var answer = await zoom.TokenAsAsync(ZoomApp.DemoClientId, "wrong", ("grant_type", "refresh_token"), ("refresh_token", "x"));

        AssertRefused("invalid_client", "Invalid client_id or client_secret", answer);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Basic !!!")]
    [InlineData("Basic bm9jb2xvbg==")]
    [InlineData("Bearer abc")]
    public async Task Only_basic_authentication_proves_the_client(string authorization)
    {
        await using var zoom = await ZoomClient.StartAsync();
        var form = ZoomClient.Form(
            ("grant_type", "authorization_code"), ("code", await zoom.GetCodeAsync()), ("redirect_uri", ZoomClient.Redirect),
            ("client_id", ZoomApp.DemoClientId), ("client_secret", ZoomApp.DemoClientSecret));

        var answer = await zoom.SendAsync(HttpMethod.Post, "/zoom/oauth/token", form, ("Authorization", authorization));

        AssertRefused("invalid_client", "Invalid client_id or client_secret", answer);
    }

    [Fact]
    public async Task Parameters_in_the_query_are_refused()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var target = $"/zoom/oauth/token?grant_type=authorization_code&code={await zoom.GetCodeAsync()}&redirect_uri={ZoomClient.Redirect}";

        var answer = await zoom.SendAsync(
            HttpMethod.Post, target, ZoomClient.Form(), ZoomClient.Basic(ZoomApp.DemoClientId, ZoomApp.DemoClientSecret));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("invalid_request", (string?)answer.Json["error"]);
    }

    [Fact]
    public async Task A_json_body_is_refused()
    {
        await using var zoom = await ZoomClient.StartAsync();

        var answer = await zoom.SendAsync(
            HttpMethod.Post, "/zoom/oauth/token", ZoomClient.Json("""{"grant_type":"refresh_token"}"""),
            ZoomClient.Basic(ZoomApp.DemoClientId, ZoomApp.DemoClientSecret));

        Assert.Equal("invalid_request", (string?)answer.Json["error"]);
    }

    [Fact]
    public async Task An_unknown_grant_type_is_refused()
    {
        await using var zoom = await ZoomClient.StartAsync();

        var answer = await zoom.TokenAsync(("grant_type", "password"));

        AssertRefused("unsupported_grant_type", "Unsupported grant type", answer);
    }

    private static void AssertRefused(string error, string reason, Answer answer)
    {
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal((error, reason), ((string?)answer.Json["error"], (string?)answer.Json["reason"]));
    }
}
