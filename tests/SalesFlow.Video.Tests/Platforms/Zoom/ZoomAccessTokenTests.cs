namespace SalesFlow.Video.Tests.Platforms.Zoom;

public sealed class ZoomAccessTokenTests : ZoomWireTest
{
    private const string RefusedBody = """{"code":124,"message":"Invalid access token."}""";

    [Theory]
    [InlineData(401, RefusedBody)]
    [InlineData(400, """{"code":124,"message":"Access token is expired."}""")]
    [InlineData(401, "")]
    [InlineData(200, RefusedBody)]
    public async Task A_refused_token_is_renewed_and_the_call_sent_again_even_a_write(int status, string body)
    {
        Stage.AnswerBearer("access-1", "POST", MeetingsPath, status, body);
        Stage.AnswerBearer("access-2", "POST", MeetingsPath, 201, MeetingBody);
        AnswerRefresh();

        var meeting = await Stage.Meetings.CreateAsync(Stage.Integration, Draft, Cancellation);

        Assert.Equal(MeetingNumber, meeting.Id);
        Assert.Equal([MeetingsPath, "/oauth/token", MeetingsPath], Stage.Sent.Select(static request => request.Target));
        Assert.Equal("grant_type=refresh_token&refresh_token=refresh-1", Stage.Sent[1].Body);
        Assert.Equal("Bearer access-2", Stage.Sent[2].Authorization);
        Assert.Equal(Stage.Sent[0].Body, Stage.Sent[2].Body);
    }

    [Fact]
    public async Task A_token_that_is_refused_twice_is_not_tried_a_third_time()
    {
        Stage.Answer("DELETE", MeetingPath, 401, RefusedBody);
        AnswerRefresh();

        var exception = await Assert.ThrowsAsync<ReconnectRequiredException>(() =>
            Stage.Meetings.CancelAsync(Stage.Integration, MeetingNumber, Cancellation));

        Assert.Equal("124", exception.PlatformCode);
        Assert.Equal(["DELETE", "POST", "DELETE"], Stage.Sent.Select(static request => request.Method));
    }

    [Fact]
    public async Task The_next_call_uses_the_renewed_token_at_once()
    {
        Stage.AnswerBearer("access-1", "GET", MeetingPath, 401, RefusedBody);
        Stage.AnswerBearer("access-2", "GET", MeetingPath, 200, MeetingBody);
        AnswerRefresh();

        await Stage.Meetings.FindAsync(Stage.Integration, MeetingNumber, Cancellation);
        await Stage.Meetings.FindAsync(Stage.Integration, MeetingNumber, Cancellation);

        Assert.Equal(4, Stage.Sent.Count);
        Assert.Equal("Bearer access-2", Stage.Sent[3].Authorization);
    }

    [Fact]
    public async Task A_dead_grant_ends_the_call_with_the_need_to_reconnect()
    {
        Stage.Answer("POST", MeetingsPath, 401, RefusedBody);
        Stage.Answer("POST", "/oauth/token", 400, """{"reason":"Invalid Token!","error":"invalid_grant"}""");

        var exception = await Assert.ThrowsAsync<ReconnectRequiredException>(() =>
            Stage.Meetings.CreateAsync(Stage.Integration, Draft, Cancellation));

        Assert.Equal(Stage.Integration.Id, exception.IntegrationId);
        Assert.Equal([MeetingsPath, "/oauth/token"], Stage.Sent.Select(static request => request.Target));
    }

    [Fact]
    public async Task A_missing_scope_is_no_reason_for_a_new_token()
    {
        Stage.Answer("POST", MeetingsPath, 400, """{"code":4711,"message":"does not contain scopes:[meeting:write:meeting]"}""");

        await Assert.ThrowsAsync<PlatformException>(() => Stage.Meetings.CreateAsync(Stage.Integration, Draft, Cancellation));

        Assert.Single(Stage.Sent);
    }

    [Theory]
    [InlineData(429, "30")]
    [InlineData(429, "2026-11-01T10:00:00Z")]
    [InlineData(503, "30")]
    public async Task A_busy_token_endpoint_is_left_alone_for_as_long_as_it_asks(int status, string retryAfter)
    {
        Stage.Answer("POST", MeetingsPath, 401, RefusedBody);
        Stage.Answer("POST", "/oauth/token", status, "{}", ("Retry-After", retryAfter));

        for (var calls = 0; calls < 3; calls++)
        {
            var exception = await Assert.ThrowsAsync<PlatformException>(() => Stage.Meetings.CreateAsync(Stage.Integration, Draft, Cancellation));
            Assert.Equal(PlatformErrorKind.Unreachable, exception.Kind);
        }

        Assert.Equal([MeetingsPath, "/oauth/token", MeetingsPath, MeetingsPath], Stage.Sent.Select(static request => request.Target));
    }

    [Theory]
    [InlineData("https://api.example.com")]
    [InlineData("http://api.zoom.us")]
    [InlineData("https://zoom.us.example.com/v2")]
    public async Task No_token_goes_to_a_host_that_is_not_Zooms(string address)
    {
        var integration = Stage.Integration with { ApiBaseUrl = new Uri(address) };

        var exception = await Assert.ThrowsAsync<PlatformException>(() => Stage.Meetings.CreateAsync(integration, Draft, Cancellation));

        Assert.Equal(PlatformErrorKind.Misconfigured, exception.Kind);
        Assert.False(exception.IsTransient);
        Assert.Empty(Stage.Sent);
    }

    private void AnswerRefresh() =>
        Stage.Answer("POST", "/oauth/token", 200, """{"access_token":"access-2","refresh_token":"refresh-2","expires_in":3600}""");
}
