using System.Text;
using System.Web;
using SalesFlow.Video.Integrations;

namespace SalesFlow.Video.Tests.Kit;

/// <summary>What any platform's OAuth client does without a line of its own, and where its own words have their place.</summary>
public sealed class OAuthClientTests : IDisposable
{
    private const string Tokens = """{"access_token":"access-2","refresh_token":"refresh-2","expires_in":3600}""";

    private static readonly Uri Callback = new("https://crm.example.com/api/integrations/roundtable/callback");

    private readonly KitStage _stage = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _stage.Dispose();

    [Theory]
    [InlineData("client-id", "client-secret", "client-id:client-secret")]
    [InlineData("client-id", "p+l%2Aain:x&=s", "client-id:p%2Bl%252Aain%3Ax%26%3Ds")]
    [InlineData("tenant:app", "a b", "tenant%3Aapp:a+b")]
    [InlineData("client-id", "~x/y=.Z_-", "client-id:~x%2Fy%3D.Z_-")]
    [InlineData("client-id", "größe€", "client-id:gr%C3%B6%C3%9Fe%E2%82%AC")]
    public async Task Credentials_are_form_encoded_before_they_are_put_into_the_header(string id, string secret, string expected)
    {
        _stage.Answer(200, Tokens);
        _stage.OAuth.Current = _stage.OAuth.Current with { ClientId = id, ClientSecret = new Secret(secret) };

        await RefreshAsync();

        var sent = Assert.Single(_stage.Sent);
        var header = KitStage.HeaderOf(sent, "Authorization")!;
        var pair = Encoding.UTF8.GetString(Convert.FromBase64String(header["Basic ".Length..]));
        Assert.Equal(expected, pair);
        Assert.Equal((id, secret), (HttpUtility.UrlDecode(pair.Split(':')[0]), HttpUtility.UrlDecode(pair.Split(':')[1])));
        Assert.Equal("grant_type=refresh_token&refresh_token=refresh-1", sent.Body);
    }

    [Theory]
    [InlineData("client-secret")]
    [InlineData("p+l%2Aain:x&=s")]
    [InlineData("a b")]
    public async Task A_platform_may_want_its_credentials_in_the_form(string secret)
    {
        _stage.Answer(200, Tokens);
        _stage.OAuth.Current = _stage.OAuth.Current with { PutsSecretInForm = true, ClientSecret = new Secret(secret) };

        await RefreshAsync();

        var sent = Assert.Single(_stage.Sent);
        var form = HttpUtility.ParseQueryString(sent.Body!);
        Assert.Null(KitStage.HeaderOf(sent, "Authorization"));
        Assert.Equal(("refresh_token", "refresh-1"), (form["grant_type"], form["refresh_token"]));
        Assert.Equal(("client-id", secret), (form["client_id"], form["client_secret"]));
    }

    [Fact]
    public async Task A_code_is_exchanged_with_its_verifier_in_the_body()
    {
        _stage.Answer(200, Tokens);

        await _stage.OAuth.ExchangeAsync(new AuthorizationCode(new Secret("code+1"), new Secret("verifier-1"), Callback), Cancellation);

        var sent = Assert.Single(_stage.Sent);
        var form = HttpUtility.ParseQueryString(sent.Body!);
        Assert.Equal("/token", new Uri(sent.Url).PathAndQuery);
        Assert.Equal(("authorization_code", "code+1", "verifier-1"), (form["grant_type"], form["code"], form["code_verifier"]));
        Assert.Equal(Callback.AbsoluteUri, form["redirect_uri"]);
    }

    [Fact]
    public void The_consent_address_asks_for_the_scopes_with_the_platforms_own_parameters()
    {
        _stage.OAuth.Current = _stage.OAuth.Current with
        {
            Scopes = ["openid", "https://www.example.com/auth/rooms"],
            ConsentParameters = new Dictionary<string, string> { ["access_type"] = "offline", ["prompt"] = "consent" },
        };

        var address = _stage.OAuth.BuildAuthorizationUri(new AuthorizationRequest(new Secret("state 1"), "challenge-1", Callback));

        var query = HttpUtility.ParseQueryString(address.Query);
        Assert.Equal(_stage.AddressOf("/consent").AbsoluteUri, address.GetLeftPart(UriPartial.Path));
        Assert.Equal(("openid https://www.example.com/auth/rooms", "offline", "consent"), (query["scope"], query["access_type"], query["prompt"]));
        Assert.Equal(("state 1", "challenge-1", "S256"), (query["state"], query["code_challenge"], query["code_challenge_method"]));
    }

    [Theory]
    [InlineData("""{"access_token":"access-2","expires_in":3599,"scope":"rooms","token_type":"Bearer"}""")]
    [InlineData("""{"access_token":"access-2","refresh_token":null}""")]
    [InlineData("""{"access_token":"access-2","refresh_token":""}""")]
    [InlineData("""{"access_token":"access-2","refresh_token":7}""")]
    public async Task A_grant_may_lack_a_refresh_token(string body)
    {
        _stage.Answer(200, body);

        var grant = Assert.IsType<TokenAnswer.Granted>(await RefreshAsync()).Grant;

        Assert.Equal(("access-2", true), (grant.AccessToken.Reveal(), grant.RefreshToken.IsEmpty));
    }

    [Theory]
    [InlineData("3599", 3599)]
    [InlineData("\"3599\"", 3599)]
    [InlineData("3599.0", 3599)]
    [InlineData("60", 60)]
    [InlineData("100800", 100800)]
    [InlineData("0", 3600)]
    [InlineData("-1", 3600)]
    [InlineData("3600000", 3600)]
    [InlineData("1e300", 3600)]
    [InlineData("\"soon\"", 3600)]
    [InlineData("[]", 3600)]
    [InlineData("null", 3600)]
    public async Task A_lifetime_is_believed_within_reason(string expiresIn, int seconds)
    {
        _stage.Answer(200, $$"""{"access_token":"access-2","refresh_token":"refresh-2","expires_in":{{expiresIn}}}""");

        var grant = Assert.IsType<TokenAnswer.Granted>(await RefreshAsync()).Grant;

        Assert.Equal(TimeSpan.FromSeconds(seconds), grant.ExpiresIn);
    }

    [Theory]
    [InlineData("50173", "password_changed", false)]
    [InlineData("700082", "idle_too_long", false)]
    [InlineData("50020", null, true)]
    public async Task The_platforms_own_number_says_why_a_grant_is_dead(string number, string? reason, bool isGone)
    {
        _stage.Answer(400, $$"""{"error":"invalid_grant","error_description":"AADSTS{{number}}: …","error_codes":[{{number}}]}""");

        Assert.Equal(new TokenAnswer.GrantRejected(isGone, reason), await RefreshAsync());
    }

    [Fact]
    public async Task The_platforms_own_number_may_say_that_it_is_our_fault_or_nobodys()
    {
        using var busy = new KitStage();
        _stage.Answer(401, """{"error":"invalid_client","error_description":"AADSTS7000222: …"}""");
        busy.Answer(400, """{"error":"invalid_grant","error_description":"AADSTS90012: …"}""");

        var ours = await RefreshAsync();
        var nobodys = await busy.OAuth.RefreshAsync(new Secret("refresh-1"), Cancellation);

        Assert.Equal(new TokenAnswer.ClientRejected("client_secret_expired"), ours);
        Assert.Equal(new TokenAnswer.Failed(TimeSpan.FromSeconds(5)), nobodys);
    }

    [Theory]
    [InlineData("""{"error":"invalid_grant"}""")]
    [InlineData("""{"error":"invalid_grant","error_description":"AADSTS70000: …"}""")]
    [InlineData("""{"error":"interaction_required","suberror":"basic_action"}""")]
    [InlineData("""{"error":"consent_required"}""")]
    public async Task A_number_that_nobody_knows_leaves_the_standards_word(string body)
    {
        _stage.Answer(400, body);

        Assert.Equal(new TokenAnswer.GrantRejected(), await RefreshAsync());
    }

    [Theory]
    [InlineData(400, "invalid_request")]
    [InlineData(401, "invalid_client")]
    [InlineData(400, "invalid_scope")]
    [InlineData(400, "invalid_resource")]
    [InlineData(403, "unauthorized_client")]
    [InlineData(400, "unsupported_grant_type")]
    public async Task A_fault_of_our_registration_touches_no_grant(int status, string error)
    {
        _stage.Answer(status, $$"""{"error":"{{error}}"}""");

        Assert.Equal(new TokenAnswer.ClientRejected(error), await RefreshAsync());
    }

    [Theory]
    [InlineData(200, "<html>Sign in to this network</html>")]
    [InlineData(200, "[]")]
    [InlineData(200, """{"access_token":"\ud800"}""")]
    [InlineData(200, """{"refresh_token":"refresh-2"}""")]
    [InlineData(400, """{"error":"temporarily_unavailable"}""")]
    [InlineData(400, """{"error":{"code":"invalid_grant"}}""")]
    [InlineData(400, "invalid_grant")]
    [InlineData(500, """{"error":"invalid_grant"}""")]
    public async Task All_else_is_no_answer(int status, string body)
    {
        _stage.Answer(status, body);

        Assert.Equal(new TokenAnswer.Failed(RetryAfter: null), await RefreshAsync());
        Assert.Single(_stage.Sent);
    }

    [Theory]
    [InlineData(429, "7", 7d)]
    [InlineData(429, "Sun, 01 Nov 2026 09:31:00 GMT", 60d)]
    [InlineData(429, null, 1d)]
    [InlineData(503, "2.5", 2.5d)]
    public async Task A_busy_endpoint_says_when_to_come_back_and_is_asked_once(int status, string? retryAfter, double seconds)
    {
        _stage.Answer(status, """{"error":"invalid_grant"}""", retryAfter is null ? [] : [("Retry-After", retryAfter)]);

        Assert.Equal(new TokenAnswer.Failed(TimeSpan.FromSeconds(seconds)), await RefreshAsync());
        Assert.Single(_stage.Sent);
    }

    [Fact]
    public async Task A_token_is_revoked_where_the_platform_offers_it_and_nowhere_else()
    {
        _stage.Answer(200);
        await _stage.OAuth.RevokeAsync(new Secret("refresh+1"), Cancellation);
        _stage.OAuth.Current = _stage.OAuth.Current with { RevocationAddress = null };
        await _stage.OAuth.RevokeAsync(new Secret("refresh-2"), Cancellation);

        var sent = Assert.Single(_stage.Sent);
        Assert.Equal(("/revoke", "token=refresh%2B1"), (new Uri(sent.Url).PathAndQuery, sent.Body));
    }

    [Theory]
    [InlineData(400, """{"error":"invalid_token","error_description":"Token expired or revoked"}""", null)]
    [InlineData(400, """{"error":"invalid_grant"}""", null)]
    [InlineData(400, """{"error":"invalid_request"}""", null)]
    [InlineData(401, """{"error":"invalid_client"}""", PlatformErrorKind.Misconfigured)]
    [InlineData(404, "<html></html>", PlatformErrorKind.UnexpectedAnswer)]
    [InlineData(429, "{}", PlatformErrorKind.RateLimited)]
    [InlineData(503, """{"error":"invalid_token"}""", PlatformErrorKind.OutcomeUnknown)]
    public async Task A_token_that_is_dead_already_counts_as_revoked(int status, string body, PlatformErrorKind? failure)
    {
        _stage.Answer(status, body);

        var exception = await Record.ExceptionAsync(() => _stage.OAuth.RevokeAsync(new Secret("access-1"), Cancellation));

        Assert.Equal(failure, (exception as PlatformException)?.Kind);
    }

    private Task<TokenAnswer> RefreshAsync() => _stage.OAuth.RefreshAsync(new Secret("refresh-1"), Cancellation);
}
