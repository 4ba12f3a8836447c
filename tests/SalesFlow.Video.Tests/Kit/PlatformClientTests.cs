using System.Net;
using System.Text;
using SalesFlow.Video.Http;

namespace SalesFlow.Video.Tests.Kit;

/// <summary>What any platform's client does without a line of its own.</summary>
public sealed class PlatformClientTests : IDisposable
{
    private const string Quoted = "Confidential roadmap of buyer@example.test";

    private static readonly Secret Token = new("access-1");

    private readonly KitStage _stage = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _stage.Dispose();

    [Fact]
    public async Task A_request_carries_the_token_and_what_it_was_given()
    {
        _stage.Answer(200, """{"id":"1"}""");
        var request = _stage.Request("/rooms/1?full=true", "PATCH").WithJson(new Room("1", "Demo"), RoundtableJson.Default.Room) with
        {
            Headers = new Dictionary<string, string> { ["If-Match"] = "\"etag-1\"" },
        };

        var room = await _stage.Client.ReadAsync(request, Token, RoundtableJson.Default.Room, Cancellation);

        var sent = Assert.Single(_stage.Sent);
        Assert.Equal(new Room("1"), room);
        Assert.Equal(("PATCH", "/rooms/1?full=true"), (sent.Method, new Uri(sent.Url).PathAndQuery));
        Assert.Equal(("Bearer access-1", "application/json"), (KitStage.HeaderOf(sent, "Authorization"), KitStage.HeaderOf(sent, "Accept")));
        Assert.Equal(("\"etag-1\"", "application/json"), (KitStage.HeaderOf(sent, "If-Match"), KitStage.HeaderOf(sent, "Content-Type")));
        Assert.Equal("""{"id":"1","title":"Demo"}""", sent.Body);
    }

    [Theory]
    [InlineData("https://elsewhere.example/rooms/1")]
    [InlineData("http://api.roundtable.example/rooms/1")]
    [InlineData("https://roundtable.example.evil.example/rooms/1")]
    [InlineData("https://user@api.roundtable.example/rooms/1")]
    [InlineData("/rooms/1")]
    public async Task Nothing_is_sent_to_a_host_that_is_not_allowed(string address)
    {
        var request = new PlatformRequest("get_room", HttpMethod.Get, new Uri(address, UriKind.RelativeOrAbsolute));

        var exception = await Assert.ThrowsAsync<PlatformException>(() =>
            _stage.Client.ReadAsync(request, Token, RoundtableJson.Default.Room, Cancellation));

        Assert.Equal(PlatformErrorKind.Misconfigured, exception.Kind);
        Assert.Empty(_stage.Sent);
    }

    [Theory]
    [InlineData(200, "")]
    [InlineData(200, "null")]
    [InlineData(200, "[]")]
    [InlineData(200, "{}")]
    [InlineData(200, $$"""{"title":"{{Quoted}}"}""")]
    [InlineData(200, $$"""{"id":1,"title":"{{Quoted}}"}""")]
    [InlineData(200, $$"""{"id":"1","title":"{{Quoted}}""")]
    [InlineData(200, $"<html><body>{Quoted}</body></html>")]
    [InlineData(201, $"{Quoted}")]
    [InlineData(302, $"<html>{Quoted}</html>")]
    [InlineData(400, $"<html>{Quoted}</html>")]
    [InlineData(403, $"<html>{Quoted}</html>")]
    [InlineData(404, $"<html>{Quoted}</html>")]
    [InlineData(404, "")]
    public async Task An_answer_that_cannot_be_read_is_said_to_be_so_and_not_quoted(int status, string body)
    {
        _stage.Answer(status, body, ("request-id", "request-1"));

        var exception = await ReadAndFailAsync();

        Assert.Equal(PlatformErrorKind.UnexpectedAnswer, exception.Kind);
        Assert.Equal(((HttpStatusCode)status, "request-1"), (exception.Status, exception.TrackingId));
        Assert.DoesNotContain(Quoted, exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, "{}", PlatformErrorKind.Refused)]
    [InlineData(401, "", PlatformErrorKind.Unauthorized)]
    [InlineData(401, "<html></html>", PlatformErrorKind.Unauthorized)]
    [InlineData(404, """{"error":"gone"}""", PlatformErrorKind.NotFound)]
    [InlineData(410, """ {"error":"gone"}""", PlatformErrorKind.NotFound)]
    [InlineData(500, "", PlatformErrorKind.OutcomeUnknown)]
    [InlineData(502, "<html>Bad gateway</html>", PlatformErrorKind.OutcomeUnknown)]
    [InlineData(504, "{}", PlatformErrorKind.OutcomeUnknown)]
    public async Task Without_a_code_the_status_decides(int status, string body, PlatformErrorKind kind)
    {
        _stage.Answer(status, body);

        Assert.Equal(kind, (await ReadAndFailAsync("POST")).Kind);
    }

    [Theory]
    [InlineData("6", 6d)]
    [InlineData("2.128", 2.128)]
    [InlineData("Sun, 01 Nov 2026 09:31:00 GMT", 60d)]
    [InlineData("2026-11-01T11:30:00Z", 7200d)]
    [InlineData("Sun, 01 Nov 2026 09:29:00 GMT", 0d)]
    [InlineData("soon", null)]
    [InlineData(null, null)]
    public async Task Too_many_requests_are_told_with_the_time_to_wait(string? retryAfter, double? seconds)
    {
        _stage.Answer(429, "<html></html>", retryAfter is null ? [] : [("Retry-After", retryAfter)]);

        var exception = Assert.IsType<RateLimitedException>(await ReadAndFailAsync("POST"));

        Assert.Equal(PlatformErrorKind.RateLimited, exception.Kind);
        Assert.Equal(seconds is { } value ? TimeSpan.FromSeconds(value) : null, exception.RetryAfter);
    }

    [Fact]
    public async Task An_outage_may_say_how_long_it_lasts()
    {
        _stage.Answer(503, "", ("Retry-After", "120"));

        var exception = await ReadAndFailAsync("POST");

        Assert.Equal((PlatformErrorKind.OutcomeUnknown, TimeSpan.FromMinutes(2)), (exception.Kind, exception.RetryAfter));
    }

    [Theory]
    [InlineData(403, "rateLimitExceeded", PlatformErrorKind.RateLimited)]
    [InlineData(403, "quotaExceeded", PlatformErrorKind.QuotaExhausted)]
    [InlineData(403, "insufficientPermissions", PlatformErrorKind.MissingScope)]
    [InlineData(200, "rateLimitExceeded", PlatformErrorKind.RateLimited)]
    [InlineData(404, "somethingNew", PlatformErrorKind.NotFound)]
    public async Task The_platforms_own_code_goes_before_the_status(int status, string reason, PlatformErrorKind kind)
    {
        _stage.Client.KnowsCodes = true;
        _stage.Answer(status, $$"""{"reason":"{{reason}}"}""", ("Retry-After", "30"), ("request-id", "request-1"));

        var exception = await ReadAndFailAsync("POST");

        Assert.Equal((kind, reason), (exception.Kind, exception.PlatformCode));
        Assert.Equal((TimeSpan.FromSeconds(30), "request-1"), (exception.RetryAfter, exception.TrackingId));
        Assert.Equal(kind is PlatformErrorKind.RateLimited or PlatformErrorKind.QuotaExhausted, exception is RateLimitedException);
    }

    [Theory]
    [InlineData("POST", 500)]
    [InlineData("PATCH", 429)]
    [InlineData("DELETE", 503)]
    public async Task A_write_is_sent_once(string method, int status)
    {
        _stage.Answer(status);

        await ReadAndFailAsync(method);

        Assert.Single(_stage.Sent);
    }

    [Theory]
    [InlineData(200, "{}")]
    [InlineData(202, "")]
    [InlineData(204, null)]
    public async Task A_write_may_succeed_without_saying_anything(int status, string? body)
    {
        _stage.Answer(status, body, ("ETag", "\"etag-2\""));

        var answer = await _stage.Client.SendAsync(_stage.Request(method: "PATCH"), Token, Cancellation);

        Assert.Equal(((HttpStatusCode)status, true, "\"etag-2\""), (answer.Status, answer.IsSuccess, answer.FindHeader("ETag")));
    }

    [Theory]
    [InlineData("<html>Sign in to this network</html>")]
    [InlineData("OK")]
    [InlineData("[]")]
    public async Task A_write_that_is_answered_by_a_proxy_is_no_success(string body)
    {
        _stage.Answer(200, body);

        var exception = await Assert.ThrowsAsync<PlatformException>(() =>
            _stage.Client.SendAsync(_stage.Request(method: "DELETE"), Token, Cancellation));

        Assert.Equal(PlatformErrorKind.UnexpectedAnswer, exception.Kind);
    }

    [Theory]
    [InlineData("text/vtt", true)]
    [InlineData("text/vtt; charset=utf-8", true)]
    [InlineData("text/html", false)]
    [InlineData("application/json", false)]
    public async Task Another_media_type_is_taken_when_it_was_asked_for(string mediaType, bool isTaken)
    {
        _stage.Answer(200, "WEBVTT", ("Content-Type", mediaType));
        var sending = _stage.Client.SendAsync(_stage.Request() with { Accept = "text/vtt" }, Token, Cancellation);

        if (isTaken)
            Assert.Equal("WEBVTT", Encoding.UTF8.GetString((await sending).Body.ToArray()));
        else
            Assert.Equal(PlatformErrorKind.UnexpectedAnswer, (await Assert.ThrowsAsync<PlatformException>(() => sending)).Kind);
        Assert.Equal("text/vtt", KitStage.HeaderOf(Assert.Single(_stage.Sent), "Accept"));
    }

    [Fact]
    public async Task An_answer_without_end_is_not_read_to_its_end()
    {
        _stage.Answer(200, $$"""{"id":"{{new string('x', (16 * 1024 * 1024) + 1)}}"}""");

        Assert.Equal(PlatformErrorKind.UnexpectedAnswer, (await ReadAndFailAsync()).Kind);
    }

    [Theory]
    [InlineData("https://api.roundtable.example/rooms?page=2")]
    [InlineData("https://roundtable.example/rooms?page=2")]
    public void A_link_to_an_allowed_host_is_followed(string link) => Assert.Equal(new Uri(link), _stage.Client.Follow(link));

    [Theory]
    [InlineData("https://api.roundtable.example.evil.example/rooms?page=2")]
    [InlineData("http://api.roundtable.example/rooms?page=2")]
    [InlineData("https://api.roundtable.example:8443/rooms?page=2")]
    [InlineData("/rooms?page=2")]
    [InlineData("not an address")]
    [InlineData("")]
    public void A_link_that_leads_elsewhere_is_not_followed(string link)
    {
        var exception = Assert.Throws<PlatformException>(() => _stage.Client.Follow(link));

        Assert.Equal(PlatformErrorKind.UnexpectedAnswer, exception.Kind);
        Assert.DoesNotContain("page=2", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Neither_a_request_nor_an_answer_prints_what_it_holds()
    {
        using var response = new HttpResponseMessage(HttpStatusCode.OK);
        var answer = new PlatformAnswer(KitStage.Platform, "get_room", response, "a secret"u8.ToArray(), KitStage.Now);

        Assert.Equal("get_room, status 200", answer.ToString());
        Assert.Equal("PUT get_room", _stage.Request("/rooms?token=a-secret", "PUT").WithJson(new Room("a secret"), RoundtableJson.Default.Room).ToString());
    }

    private Task<PlatformException> ReadAndFailAsync(string method = "GET") => Assert.ThrowsAnyAsync<PlatformException>(() =>
        _stage.Client.ReadAsync(_stage.Request(method: method), Token, RoundtableJson.Default.Room, Cancellation));
}
