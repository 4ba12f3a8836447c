using SalesFlow.Video.Integrations;

namespace SalesFlow.Video.Tests.Platforms.Zoom;

public sealed class ZoomOAuthClientTests : ZoomWireTest
{
    private static readonly Uri Callback = new("https://crm.example.com/api/integrations/zoom/callback?a=1");
    private static readonly AuthorizationCode Code = new(new Secret("code+/1"), new Secret("verifier-1"), Callback);

    [Fact]
    public void The_consent_address_carries_state_and_challenge_and_no_scope()
    {
        var address = Stage.OAuth.BuildAuthorizationUri(new AuthorizationRequest(new Secret("state+1"), "challenge-1", Callback));

        Assert.Equal(
            $"{Stage.Address}oauth/authorize?response_type=code&client_id=client-id"
            + "&redirect_uri=https%3A%2F%2Fcrm.example.com%2Fapi%2Fintegrations%2Fzoom%2Fcallback%3Fa%3D1"
            + "&state=state%2B1&code_challenge=challenge-1&code_challenge_method=S256",
            address.AbsoluteUri);
    }

    [Fact]
    public async Task A_code_is_exchanged_in_a_form_body_with_basic_authentication()
    {
        AnswerTokens(Tokens);

        await Stage.OAuth.ExchangeAsync(Code, Cancellation);

        AssertTokenRequest(
            "grant_type=authorization_code&code=code%2B%2F1"
            + "&redirect_uri=https%3A%2F%2Fcrm.example.com%2Fapi%2Fintegrations%2Fzoom%2Fcallback%3Fa%3D1&code_verifier=verifier-1");
    }

    [Fact]
    public async Task A_refresh_token_is_exchanged_in_a_form_body_with_basic_authentication()
    {
        AnswerTokens(Tokens);

        await Stage.OAuth.RefreshAsync(new Secret("refresh-1"), Cancellation);

        AssertTokenRequest("grant_type=refresh_token&refresh_token=refresh-1");
    }

    [Fact]
    public async Task A_rotated_client_secret_is_used_at_once()
    {
        AnswerTokens(Tokens);
        Stage.Configuration["SalesFlowVideo:Zoom:ClientSecret"] = "new-secret";
        Stage.Configuration.Reload();

        await Stage.OAuth.RefreshAsync(new Secret("refresh-1"), Cancellation);

        var credentials = Convert.FromBase64String(Assert.Single(Stage.Sent).Authorization!["Basic ".Length..]);
        Assert.Equal("client-id:new-secret"u8, credentials);
    }

    [Fact]
    public async Task A_grant_is_read_whole()
    {
        AnswerTokens("""
            {"access_token":"access-2","token_type":"bearer","refresh_token":"refresh-2","expires_in":3599,
             "scope":"meeting:read:meeting  meeting:write:meeting user:read:user","api_url":"https://api-eu.zoom.us"}
            """);

        var grant = await RefreshAsync();

        Assert.Equal("access-2", grant.AccessToken.Reveal());
        Assert.Equal("refresh-2", grant.RefreshToken.Reveal());
        Assert.Equal(TimeSpan.FromSeconds(3599), grant.ExpiresIn);
        Assert.Equal(["meeting:read:meeting", "meeting:write:meeting", "user:read:user"], grant.Scopes);
        Assert.Equal(new Uri("https://api-eu.zoom.us"), grant.ApiBaseUrl);
    }

    [Theory]
    [InlineData("")]
    [InlineData(""", "expires_in":0""")]
    [InlineData(""", "expires_in":null,"scope":null,"api_url":null""")]
    [InlineData(""", "expires_in":-3600""")]
    [InlineData(""", "expires_in":3600000""")]
    [InlineData(""", "expires_in":3600000000000""")]
    [InlineData(""", "scope":"\u0000 \u202E", "expires_in":null""")]
    public async Task What_Zoom_does_not_tell_has_a_default(string rest)
    {
        AnswerTokens($$"""{"access_token":"access-2","refresh_token":"refresh-2"{{rest}}}""");

        var grant = await RefreshAsync();

        Assert.Equal(TimeSpan.FromHours(1), grant.ExpiresIn);
        Assert.Empty(grant.Scopes);
        Assert.Null(grant.ApiBaseUrl);
    }

    [Fact]
    public async Task A_grant_without_a_refresh_token_is_taken_as_it_is()
    {
        AnswerTokens("""{"access_token":"access-2","api_url":"https://api-eu.zoom.us"}""");

        var grant = await RefreshAsync();

        Assert.True(grant.RefreshToken.IsEmpty);
        Assert.Equal(new Uri("https://api-eu.zoom.us"), grant.ApiBaseUrl);
    }

    [Theory]
    [InlineData("p+l%2Aain:x&=s", "p%2Bl%252Aain%3Ax%26%3Ds")]
    [InlineData("a b", "a+b")]
    [InlineData("100%", "100%25")]
    public async Task A_client_secret_may_hold_any_character(string secret, string encoded)
    {
        AnswerTokens(Tokens);
        Stage.Configuration["SalesFlowVideo:Zoom:ClientSecret"] = secret;
        Stage.Configuration.Reload();

        await Stage.OAuth.RefreshAsync(new Secret("refresh-1"), Cancellation);

        var credentials = Convert.FromBase64String(Assert.Single(Stage.Sent).Authorization!["Basic ".Length..]);
        Assert.Equal($"client-id:{encoded}", System.Text.Encoding.UTF8.GetString(credentials));
    }

    [Theory]
    [InlineData("https://api.example.com")]
    [InlineData("https://zoom.us.example.com")]
    [InlineData("http://api-eu.zoom.us")]
    [InlineData("/v2")]
    [InlineData("")]
    public async Task An_api_address_that_is_not_Zooms_is_ignored(string address)
    {
        AnswerTokens($$"""{"access_token":"access-2","refresh_token":"refresh-2","api_url":"{{address}}"}""");

        Assert.Null((await RefreshAsync()).ApiBaseUrl);
    }

    [Fact]
    public async Task The_configured_api_address_is_not_tied_to_the_integration()
    {
        AnswerTokens($$"""{"access_token":"access-2","refresh_token":"refresh-2","api_url":"{{Stage.Address}}"}""");

        Assert.Null((await RefreshAsync()).ApiBaseUrl);
    }

    [Theory]
    [InlineData(400, """{"reason":"Invalid Token!","error":"invalid_grant"}""")]
    [InlineData(401, """{"reason":"Invalid Token!","error":"invalid_grant"}""")]
    [InlineData(200, """{"reason":"Invalid Token!","error":"invalid_grant"}""")]
    [InlineData(400, """{"error":"invalid_grant"}""")]
    [InlineData(400, """{"reason":"4711: Refresh token invalid","error":"invalid_request"}""")]
    [InlineData(400, """{"reason":"Code is expired (4733)","error":"invalid_request"}""")]
    [InlineData(400, """{"reason":"4734 Invalid authorization code","error":"invalid_request"}""")]
    [InlineData(400, """{"reason":"4735","error":"invalid_request"}""")]
    [InlineData(400, """{"reason":"4741 Token revoked","error":"invalid_client"}""")]
    public async Task A_dead_grant_is_final(int status, string body)
    {
        Stage.Answer("POST", "/oauth/token", status, body);

        Assert.IsType<TokenAnswer.GrantRejected>(await Stage.OAuth.RefreshAsync(new Secret("refresh-1"), Cancellation));
        Assert.Single(Stage.Sent);
    }

    [Theory]
    [InlineData(400, """{"reason":"Invalid client_id or client_secret","error":"invalid_client"}""", "invalid_client")]
    [InlineData(401, """{"reason":"Invalid client_id or client_secret","error":"invalid_client"}""", "invalid_client")]
    [InlineData(400, """{"reason":"Grant type unsupported","error":"unsupported_grant_type"}""", "unsupported_grant_type")]
    [InlineData(400, """{"reason":"Account does not exist","error":"invalid_request"}""", "invalid_request")]
    [InlineData(401, """{"error":"unauthorized_client"}""", "unauthorized_client")]
    [InlineData(400, """{"reason":"Redirect URI mismatch (4709)","error":"invalid_request"}""", "4709")]
    [InlineData(400, """{"reason":"Redirect URI mismatch","error":"invalid_grant"}""", "redirect_uri_mismatch")]
    [InlineData(400, """{"reason":"4717 The app has been disabled","error":"invalid_grant"}""", "4717")]
    public async Task A_fault_of_our_registration_touches_no_grant(int status, string body, string code)
    {
        Stage.Answer("POST", "/oauth/token", status, body);

        var answer = Assert.IsType<TokenAnswer.ClientRejected>(await Stage.OAuth.ExchangeAsync(Code, Cancellation));

        Assert.Equal(code, answer.ErrorCode);
    }

    [Theory]
    [InlineData(200, "")]
    [InlineData(200, "{}")]
    [InlineData(200, "null")]
    [InlineData(200, "<html><body>Sign in to this network</body></html>")]
    [InlineData(200, """{"access_token":"","refresh_token":"refresh-2"}""")]
    [InlineData(200, """{"access_token":"access-2","refresh_token":""")]
    [InlineData(302, "")]
    [InlineData(400, "")]
    [InlineData(400, "<Error>invalid_grant</Error>")]
    [InlineData(400, """{"error":"something_new"}""")]
    [InlineData(401, "<html></html>")]
    [InlineData(403, "<html></html>")]
    [InlineData(500, """{"reason":"Invalid Token!","error":"invalid_grant"}""")]
    [InlineData(503, "")]
    public async Task What_cannot_be_understood_leaves_the_grant_in_peace(int status, string body)
    {
        Stage.Answer("POST", "/oauth/token", status, body);

        var answer = Assert.IsType<TokenAnswer.Failed>(await Stage.OAuth.RefreshAsync(new Secret("refresh-1"), Cancellation));

        Assert.Null(answer.RetryAfter);
        Assert.Single(Stage.Sent);
    }

    [Theory]
    [InlineData(503, "30", 30)]
    [InlineData(429, "7", 7)]
    [InlineData(429, "2026-11-01T09:31:00Z", 60)]
    [InlineData(429, null, 1)]
    public async Task A_busy_token_endpoint_says_when_to_come_back(int status, string? retryAfter, int seconds)
    {
        Stage.Answer("POST", "/oauth/token", status, "{}", retryAfter is null ? [] : [("Retry-After", retryAfter)]);

        var answer = Assert.IsType<TokenAnswer.Failed>(await Stage.OAuth.RefreshAsync(new Secret("refresh-1"), Cancellation));

        Assert.Equal(TimeSpan.FromSeconds(seconds), answer.RetryAfter);
    }

    private const string Tokens = """{"access_token":"access-2","refresh_token":"refresh-2","expires_in":3600}""";

    private async Task<TokenGrant> RefreshAsync() =>
        Assert.IsType<TokenAnswer.Granted>(await Stage.OAuth.RefreshAsync(new Secret("refresh-1"), Cancellation)).Grant;

    private void AnswerTokens(string body) => Stage.Answer("POST", "/oauth/token", 200, body);

    private void AssertTokenRequest(string form)
    {
        var request = Assert.Single(Stage.Sent);
        Assert.Equal(("POST", "/oauth/token"), (request.Method, request.Target));
        Assert.Equal(BasicAuthorization, request.Authorization);
        Assert.Equal("application/x-www-form-urlencoded", request.ContentType);
        Assert.Equal(form, request.Body);
    }
}
