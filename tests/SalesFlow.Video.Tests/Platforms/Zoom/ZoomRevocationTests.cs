namespace SalesFlow.Video.Tests.Platforms.Zoom;

public sealed class ZoomRevocationTests : ZoomWireTest
{
    [Fact]
    public async Task A_token_is_revoked_in_a_form_body_with_basic_authentication()
    {
        Stage.Answer("POST", "/oauth/revoke", 200, """{"status":"success"}""");

        await Stage.OAuth.RevokeAsync(new Secret("access-1"), Cancellation);

        var request = Assert.Single(Stage.Sent);
        Assert.Equal(("POST", "/oauth/revoke"), (request.Method, request.Target));
        Assert.Equal(BasicAuthorization, request.Authorization);
        Assert.Equal("application/x-www-form-urlencoded", request.ContentType);
        Assert.Equal("token=access-1", request.Body);
    }

    [Theory]
    [InlineData(400, """{"reason":"Invalid Token!","error":"invalid_grant"}""")]
    [InlineData(400, """{"reason":"Invalid token","error":"invalid_request"}""")]
    [InlineData(401, """{"reason":"4741 Token revoked","error":"invalid_token"}""")]
    [InlineData(404, """{"error":"unknown"}""")]
    public async Task A_token_that_is_dead_already_counts_as_revoked(int status, string body)
    {
        Stage.Answer("POST", "/oauth/revoke", status, body);

        await Stage.OAuth.RevokeAsync(new Secret("access-1"), Cancellation);

        Assert.Single(Stage.Sent);
    }

    [Theory]
    [InlineData(400, """{"reason":"Invalid client_id or client_secret","error":"invalid_client"}""", PlatformErrorKind.Misconfigured)]
    [InlineData(401, """{"reason":"4702","error":"invalid_request"}""", PlatformErrorKind.Misconfigured)]
    [InlineData(404, "<html></html>", PlatformErrorKind.UnexpectedAnswer)]
    [InlineData(429, "{}", PlatformErrorKind.RateLimited)]
    [InlineData(500, """{"error":"invalid_grant"}""", PlatformErrorKind.OutcomeUnknown)]
    public async Task A_token_that_may_still_live_is_reported(int status, string body, PlatformErrorKind kind)
    {
        Stage.Answer("POST", "/oauth/revoke", status, body);

        var exception = await Assert.ThrowsAnyAsync<PlatformException>(() => Stage.OAuth.RevokeAsync(new Secret("access-1"), Cancellation));

        Assert.Equal(kind, exception.Kind);
    }
}
