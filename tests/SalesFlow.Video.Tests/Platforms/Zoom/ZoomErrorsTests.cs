using System.Net;

namespace SalesFlow.Video.Tests.Platforms.Zoom;

public sealed class ZoomErrorsTests : ZoomWireTest
{
    [Theory]
    [InlineData(400, """{"code":300,"message":"Validation Failed."}""", PlatformErrorKind.Refused, "300")]
    [InlineData(400, """{"code":200,"message":"Only available for paid account: abc."}""", PlatformErrorKind.NotInPlan, "200")]
    [InlineData(400, """{"code":200,"message":"Webinar plan is missing. Enable it for this user."}""", PlatformErrorKind.NotInPlan, "200")]
    [InlineData(400, """{"code":200,"message":"User is not licensed."}""", PlatformErrorKind.NotInPlan, "200")]
    [InlineData(400, """{"code":200,"message":"No permission."}""", PlatformErrorKind.NotPermitted, "200")]
    [InlineData(400, """{"code":3161,"message":"Meeting hosting is not allowed."}""", PlatformErrorKind.NotPermitted, "3161")]
    [InlineData(400, """{"code":3003,"message":"You are not the meeting host."}""", PlatformErrorKind.NotPermitted, "3003")]
    [InlineData(400, """{"code":3018,"message":"Not allowed to delete PMI."}""", PlatformErrorKind.NotPermitted, "3018")]
    [InlineData(400, """{"code":3037,"message":"Not allowed to delete PAC."}""", PlatformErrorKind.NotPermitted, "3037")]
    [InlineData(400, """{"code":3000,"message":"Meeting summary disabled."}""", PlatformErrorKind.NotPermitted, "3000")]
    [InlineData(403, """{"code":2306,"message":"Not allowed."}""", PlatformErrorKind.NotPermitted, "2306")]
    [InlineData(403, """{"code":2305,"message":"Summaries are sent by e-mail."}""", PlatformErrorKind.NotPermitted, "2305")]
    [InlineData(403, """{"code":98765,"message":"Forbidden."}""", PlatformErrorKind.NotPermitted, "98765")]
    [InlineData(400, """{"code":3000,"message":"Cannot access meeting information."}""", PlatformErrorKind.Busy, "3000")]
    [InlineData(400, """{"code":3000,"message":"You cannot update or delete meetings that have started."}""", PlatformErrorKind.Busy, "3000")]
    [InlineData(400, """{"code":3002,"message":"Sorry, you cannot delete this meeting since it is in progress."}""", PlatformErrorKind.Busy, "3002")]
    [InlineData(400, """{"code":3007,"message":"Sorry, you cannot delete this meeting since it has ended."}""", PlatformErrorKind.Expired, "3007")]
    [InlineData(400, """{"code":12702,"message":"Cannot access a meeting a year ago."}""", PlatformErrorKind.Expired, "12702")]
    [InlineData(404, """{"code":3001,"message":"Meeting does not exist: 1."}""", PlatformErrorKind.NotFound, "3001")]
    [InlineData(400, """{"code":"3001","message":"Meeting does not exist: 1."}""", PlatformErrorKind.NotFound, "3001")]
    [InlineData(400, """{"code":4711,"message":"does not contain scopes:[meeting:write:meeting]."}""", PlatformErrorKind.MissingScope, "4711")]
    [InlineData(400, """{"code":4700,"message":"does not contain scopes."}""", PlatformErrorKind.MissingScope, "4700")]
    [InlineData(401, """{"code":104,"message":"does not contain scopes."}""", PlatformErrorKind.MissingScope, "104")]
    [InlineData(408, "{}", PlatformErrorKind.OutcomeUnknown, null)]
    [InlineData(500, """{"code":300,"message":"Internal."}""", PlatformErrorKind.OutcomeUnknown, "300")]
    [InlineData(502, "<html><body>Bad gateway</body></html>", PlatformErrorKind.OutcomeUnknown, null)]
    [InlineData(503, "", PlatformErrorKind.OutcomeUnknown, null)]
    public async Task A_refusal_has_a_kind_and_keeps_the_code(int status, string body, PlatformErrorKind kind, string? code)
    {
        Stage.Answer("POST", MeetingsPath, status, body, ("x-zm-trackingid", "WEB_1"));

        var exception = await CreateAndFailAsync();

        Assert.Equal(kind, exception.Kind);
        Assert.Equal(code, exception.PlatformCode);
        Assert.Equal((HttpStatusCode)status, exception.Status);
        Assert.Equal("WEB_1", exception.TrackingId);
        Assert.Equal(MeetingPlatform.Zoom, exception.Platform);
        Assert.Single(Stage.Sent);
    }

    [Theory]
    [InlineData(200, """{"code":300,"message":"Validation Failed."}""", PlatformErrorKind.Refused)]
    [InlineData(200, """{"code":4711,"message":"Invalid access token, does not contain scopes."}""", PlatformErrorKind.MissingScope)]
    [InlineData(200, """{"code":3001,"message":"Meeting does not exist."}""", PlatformErrorKind.NotFound)]
    [InlineData(200, """{"code":3002,"message":"In progress."}""", PlatformErrorKind.Busy)]
    [InlineData(200, """{"code":429,"message":"You have reached the maximum daily rate limit."}""", PlatformErrorKind.QuotaExhausted)]
    [InlineData(400, """{"code":4001,"message":"Too many concurrent requests."}""", PlatformErrorKind.RateLimited)]
    [InlineData(201, """{"code":99999,"message":"Something."}""", PlatformErrorKind.UnexpectedAnswer)]
    public async Task A_refusal_may_hide_behind_a_success(int status, string body, PlatformErrorKind kind)
    {
        Stage.Answer("POST", MeetingsPath, status, body);

        Assert.Equal(kind, (await CreateAndFailAsync()).Kind);
    }

    [Fact]
    public async Task Code_zero_is_a_success()
    {
        Stage.Answer("POST", MeetingsPath, 201, """{"code":0,"id":92674392836}""");

        Assert.Equal(MeetingNumber, (await Stage.Meetings.CreateAsync(Stage.Integration, Draft, Cancellation)).Id);
    }

    [Theory]
    [InlineData(200, "")]
    [InlineData(201, "")]
    [InlineData(204, null)]
    [InlineData(201, "{}")]
    [InlineData(201, "null")]
    [InlineData(201, "[]")]
    [InlineData(201, """{"id":null}""")]
    [InlineData(201, """{"id":""}""")]
    [InlineData(201, """{"id":"../users"}""")]
    [InlineData(201, """{"id":1.5}""")]
    [InlineData(201, """{"id":92674392836,"created_at":"yesterday"}""")]
    [InlineData(201, """{"id":92674392836""")]
    [InlineData(200, "<html><body>Sign in to this network</body></html>")]
    [InlineData(302, "")]
    [InlineData(400, "")]
    [InlineData(400, "<Error/>")]
    [InlineData(403, "<html></html>")]
    [InlineData(404, "<html></html>")]
    [InlineData(404, """{"message":"no code"}""")]
    public async Task An_answer_that_is_not_as_documented_is_said_to_be_so(int status, string? body)
    {
        Stage.Answer("POST", MeetingsPath, status, body, ("x-zm-trackingid", "WEB_1"));

        var exception = await CreateAndFailAsync();

        Assert.Equal(PlatformErrorKind.UnexpectedAnswer, exception.Kind);
        Assert.Equal((HttpStatusCode)status, exception.Status);
        Assert.Equal("WEB_1", exception.TrackingId);
    }

    [Fact]
    public async Task The_code_is_found_in_broken_json()
    {
        Stage.Answer("POST", MeetingsPath, 400, """{"code":300,"message":"The value "Demo" is invalid."}""");

        var exception = await CreateAndFailAsync();

        Assert.Equal(PlatformErrorKind.Refused, exception.Kind);
        Assert.Equal("300", exception.PlatformCode);
    }

    [Theory]
    [InlineData(
        "does not contain scopes:[meeting:write:meeting, meeting:write:meeting:admin].",
        "meeting:write:meeting or meeting:write:meeting:admin")]
    [InlineData("does not contain scopes: meeting:write.", "meeting:write")]
    [InlineData("does not contain scopes:[user_info:read].", "user_info:read")]
    public async Task The_missing_scopes_are_named(string message, string scopes)
    {
        Stage.Answer("POST", MeetingsPath, 400, $$"""{"code":4711,"message":"Invalid access token, {{message}}"}""");

        var exception = await CreateAndFailAsync();

        Assert.Equal(
            $"The user granted no scope for create_meeting: {scopes}. Add it to the Zoom app and connect again (status 400, code 4711).",
            exception.Message);
    }

    [Fact]
    public async Task What_does_not_look_like_a_scope_stays_out_of_the_message()
    {
        Stage.Answer("POST", MeetingsPath, 400, """{"code":4711,"message":"scopes:[Secret Topic, https://x, eyJhbGciOi:eyJzdWIi]"}""");

        var exception = await CreateAndFailAsync();

        Assert.Equal(
            "The user granted no scope for create_meeting. Add it to the Zoom app and connect again (status 400, code 4711).",
            exception.Message);
    }

    [Fact]
    public async Task The_refused_fields_are_named_and_nothing_of_their_content()
    {
        Stage.Answer("POST", MeetingsPath, 400, """
            {"code":300,"message":"Validation Failed.","errors":[
              {"field":"settings.jbh_time","message":"Invalid field: Secret Topic."},{"field":"secret topic","message":"Invalid."}]}
            """);

        var exception = await CreateAndFailAsync();

        Assert.Equal("Zoom refused create_meeting because of settings.jbh_time (status 400, code 300).", exception.Message);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(429)]
    [InlineData(500)]
    public async Task Nothing_that_Zoom_quotes_reaches_the_exception(int status)
    {
        Stage.Answer("POST", MeetingsPath, status, """{"code":300,"message":"Secret Topic buyer@example.test access-1"}""");
        Stage.Answer("POST", "/oauth/token", 200, """{"access_token":"access-2","refresh_token":"refresh-2"}""");

        var text = (await CreateAndFailAsync()).ToString();

        Assert.DoesNotContain("Secret Topic", text, StringComparison.Ordinal);
        Assert.DoesNotContain("buyer@", text, StringComparison.Ordinal);
        Assert.DoesNotContain("access-", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("You have reached the maximum daily rate limit for this API.", "QPS")]
    [InlineData("You have exceeded the Daily rate limit (100) of create and update requests.", "QPS")]
    [InlineData("Too many.", "Daily-limit")]
    public async Task A_quota_of_the_day_is_told_apart_and_says_when_it_ends(string message, string limitType)
    {
        Stage.Answer(
            "POST", MeetingsPath, 429, $$"""{"code":429,"message":"{{message}}"}""",
            ("Retry-After", "2026-11-02T00:00:00Z"), ("X-RateLimit-Type", limitType));

        var exception = Assert.IsType<RateLimitedException>(await CreateAndFailAsync());

        Assert.Equal(PlatformErrorKind.QuotaExhausted, exception.Kind);
        Assert.False(exception.IsTransient);
        Assert.Equal(TimeSpan.FromHours(14.5), exception.RetryAfter);
        Assert.Single(Stage.Sent);
    }

    [Fact]
    public async Task A_quota_of_the_day_without_a_time_ends_at_midnight_utc()
    {
        Stage.Answer("POST", MeetingsPath, 429, """{"code":429,"message":"You have reached the maximum daily rate limit for this API."}""");

        Assert.Equal(TimeSpan.FromHours(14.5), (await CreateAndFailAsync()).RetryAfter);
    }

    [Theory]
    [InlineData("""{"code":429,"message":"You have reached the maximum per-second rate limit for this API."}""", "2", 2)]
    [InlineData("""{"code":4001,"message":"Too many concurrent requests."}""", null, null)]
    [InlineData("<html></html>", null, null)]
    [InlineData("", "2", 2)]
    public async Task A_burst_is_limited_for_a_moment(string body, string? retryAfter, int? seconds)
    {
        Stage.Answer("POST", MeetingsPath, 429, body, retryAfter is null ? [] : [("Retry-After", retryAfter)]);

        var exception = Assert.IsType<RateLimitedException>(await CreateAndFailAsync());

        Assert.Equal(PlatformErrorKind.RateLimited, exception.Kind);
        Assert.True(exception.IsTransient);
        Assert.Equal(seconds is { } value ? TimeSpan.FromSeconds(value) : null, exception.RetryAfter);
        Assert.Single(Stage.Sent);
    }

    private async Task<PlatformException> CreateAndFailAsync() =>
        await Assert.ThrowsAnyAsync<PlatformException>(() => Stage.Meetings.CreateAsync(Stage.Integration, Draft, Cancellation));
}
