using System.Net;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using WireMock.Settings;

namespace SalesFlow.Video.Tests.Http;

public sealed class PlatformHttpClientTests : IDisposable
{
    private readonly WireMockServer _server = WireMockServer.Start(new WireMockServerSettings { Urls = ["http://127.0.0.1:0"] });
    private readonly PlatformHttpStage _stage = new();

    private Uri Here => new(_server.Url!);

    public void Dispose()
    {
        _stage.Dispose();
        _server.Dispose();
    }

    [Theory]
    [InlineData("POST", 503)]
    [InlineData("PATCH", 503)]
    [InlineData("PUT", 500)]
    [InlineData("DELETE", 503)]
    [InlineData("POST", 429)]
    [InlineData("POST", 408)]
    public async Task A_write_is_sent_once_whatever_the_answer(string method, int status)
    {
        Answer(status);

        using var response = await _stage.SendAsync(method, Here);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Single(_server.LogEntries);
    }

    [Theory]
    [InlineData(503)]
    [InlineData(500)]
    [InlineData(429)]
    [InlineData(408)]
    public async Task A_read_is_tried_three_times(int status)
    {
        AnswerInTurn(status, status, 200);

        using var response = await _stage.SendAsync("GET", Here);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(3, _server.LogEntries.Count);
    }

    [Theory]
    [InlineData("6")]
    [InlineData("Sun, 01 Nov 2026 09:31:00 GMT")]
    [InlineData("2026-11-02T00:00:00Z")]
    public async Task A_read_that_is_to_wait_long_is_left_to_the_caller(string retryAfter)
    {
        Answer(429, ("Retry-After", retryAfter));

        using var response = await _stage.SendAsync("GET", Here);

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Single(_server.LogEntries);
    }

    [Fact]
    public async Task A_read_waits_as_long_as_the_platform_asks()
    {
        Answer(503, ("Retry-After", "2026-11-01T09:30:00.2Z"));
        var started = TimeProvider.System.GetTimestamp();

        using var response = await _stage.SendAsync("GET", Here);

        Assert.Equal(3, _server.LogEntries.Count);
        Assert.True(TimeProvider.System.GetElapsedTime(started) >= TimeSpan.FromMilliseconds(390));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task A_redirect_is_an_answer_and_is_not_followed(string method)
    {
        Answer(302, ("Location", $"{_server.Url}/elsewhere"));

        using var response = await _stage.SendAsync(method, Here);

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Single(_server.LogEntries);
    }

    [Fact]
    public async Task An_outage_opens_the_circuit_and_then_nothing_is_sent()
    {
        Answer(503);
        await SendManyAsync();
        var sent = _server.LogEntries.Count;

        var exception = await Assert.ThrowsAsync<PlatformException>(() => _stage.SendAsync("POST", Here));

        Assert.Equal(PlatformErrorKind.Unreachable, exception.Kind);
        Assert.Equal(sent, _server.LogEntries.Count);
    }

    [Fact]
    public async Task A_rate_limited_account_does_not_open_the_circuit_for_others()
    {
        Answer(429);
        await SendManyAsync();

        using var response = await _stage.SendAsync("POST", Here);

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
    }

    private async Task SendManyAsync()
    {
        const int enoughForTheCircuit = 110;
        for (var i = 0; i < enoughForTheCircuit; i++)
        {
            try
            {
                (await _stage.SendAsync("POST", Here)).Dispose();
            }
            catch (PlatformException exception) when (exception.Kind == PlatformErrorKind.Unreachable)
            {
                return;
            }
        }
    }

    private void Answer(int status, params (string Name, string Value)[] headers)
    {
        var response = ResponseOf(status);
        foreach (var (name, value) in headers)
            response = response.WithHeader(name, value);
        _server.Given(Request.Create()).RespondWith(response);
    }

    private void AnswerInTurn(params int[] statuses)
    {
        for (var i = 0; i < statuses.Length; i++)
        {
            var mapping = _server.Given(Request.Create()).InScenario("turns");
            if (i > 0)
                mapping = mapping.WhenStateIs($"{i}");
            mapping.WillSetStateTo($"{i + 1}").RespondWith(ResponseOf(statuses[i]));
        }
    }

    private static IResponseBuilder ResponseOf(int status) =>
        Response.Create().WithStatusCode(status).WithHeader("Content-Type", "application/json").WithBody("{}");
}
