using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using SalesFlow.Video.Http;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using WireMock.Settings;

namespace SalesFlow.Video.Tests.Http;

public sealed class PlatformHttpClientTests : IDisposable
{
    private const string ClientName = "platform";

    private static readonly DateTimeOffset Now = new(2026, 11, 1, 9, 30, 0, TimeSpan.Zero);

    private readonly WireMockServer _server = WireMockServer.Start(new WireMockServerSettings { Urls = ["http://127.0.0.1:0"] });

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _server.Dispose();

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

        using var response = await SendAsync(new HttpMethod(method), Here);

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

        using var response = await SendAsync(HttpMethod.Get, Here);

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

        using var response = await SendAsync(HttpMethod.Get, Here);

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Single(_server.LogEntries);
    }

    [Fact]
    public async Task A_read_waits_as_long_as_the_platform_asks()
    {
        Answer(503, ("Retry-After", "2026-11-01T09:30:00.2Z"));
        var started = TimeProvider.System.GetTimestamp();

        using var response = await SendAsync(HttpMethod.Get, Here);

        Assert.Equal(3, _server.LogEntries.Count);
        Assert.True(TimeProvider.System.GetElapsedTime(started) >= TimeSpan.FromMilliseconds(390));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task A_redirect_is_an_answer_and_is_not_followed(string method)
    {
        Answer(302, ("Location", $"{_server.Url}/elsewhere"));

        using var response = await SendAsync(new HttpMethod(method), Here);

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Single(_server.LogEntries);
    }

    [Theory]
    [InlineData("POST", true)]
    [InlineData("POST", false)]
    [InlineData("PATCH", true)]
    [InlineData("DELETE", false)]
    public async Task A_write_whose_connection_breaks_has_an_unknown_outcome_and_is_sent_once(string method, bool hasBody)
    {
        await using var server = RawServer.ThatHangsUp();
        await using var services = Services();
        using var client = services.GetRequiredService<IHttpClientFactory>().CreateClient(ClientName);
        using var request = new HttpRequestMessage(new HttpMethod(method), server.Address) { Content = hasBody ? new StringContent("{}") : null };

        var exception = await Assert.ThrowsAsync<PlatformException>(() => client.SendToPlatformAsync(request, MeetingPlatform.Zoom, Cancellation));

        Assert.Equal(PlatformErrorKind.OutcomeUnknown, exception.Kind);
        Assert.Equal(1, server.Requests);
    }

    [Fact]
    public async Task A_read_whose_connection_breaks_is_tried_again()
    {
        await using var server = RawServer.ThatHangsUp();

        var exception = await Assert.ThrowsAsync<PlatformException>(() => SendAsync(HttpMethod.Get, server.Address));

        Assert.Equal(PlatformErrorKind.OutcomeUnknown, exception.Kind);
        Assert.True(server.Requests >= 3);
    }

    [Fact]
    public async Task A_write_that_is_never_answered_has_an_unknown_outcome()
    {
        await using var server = RawServer.ThatNeverAnswers();

        var exception = await Assert.ThrowsAsync<PlatformException>(() => SendAsync(
            HttpMethod.Post, server.Address, static options => options.AttemptTimeout.Timeout = TimeSpan.FromMilliseconds(150)));

        Assert.Equal(PlatformErrorKind.OutcomeUnknown, exception.Kind);
        Assert.Equal(1, server.Requests);
    }

    [Fact]
    public async Task A_write_whose_answer_stops_halfway_has_an_unknown_outcome()
    {
        await using var server = RawServer.ThatStopsInTheBody();
        await using var services = Services();
        using var client = services.GetRequiredService<IHttpClientFactory>().CreateClient(ClientName);
        using var request = new HttpRequestMessage(HttpMethod.Post, server.Address);
        Assert.InRange(client.Timeout, TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(1));
        client.Timeout = TimeSpan.FromMilliseconds(200);

        var exception = await Assert.ThrowsAsync<PlatformException>(() => client.SendToPlatformAsync(request, MeetingPlatform.Zoom, Cancellation));

        Assert.Equal(PlatformErrorKind.OutcomeUnknown, exception.Kind);
    }

    [Fact]
    public async Task A_refused_connection_means_that_nothing_was_done()
    {
        var exception = await Assert.ThrowsAsync<PlatformException>(() => SendAsync(HttpMethod.Post, RawServer.Nobody()));

        Assert.Equal(PlatformErrorKind.Unreachable, exception.Kind);
        Assert.True(exception.IsTransient);
    }

    [Fact]
    public async Task An_outage_opens_the_circuit_and_then_nothing_is_sent()
    {
        Answer(503);
        await using var services = Services();
        await SendManyAsync(services);
        var sent = _server.LogEntries.Count;

        var exception = await Assert.ThrowsAsync<PlatformException>(() => SendAsync(services, HttpMethod.Post, Here));

        Assert.Equal(PlatformErrorKind.Unreachable, exception.Kind);
        Assert.Equal(sent, _server.LogEntries.Count);
    }

    [Fact]
    public async Task A_rate_limited_account_does_not_open_the_circuit_for_others()
    {
        Answer(429);
        await using var services = Services();
        await SendManyAsync(services);

        using var response = await SendAsync(services, HttpMethod.Post, Here);

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
    }

    [Fact]
    public async Task A_caller_who_gives_up_gets_a_cancellation_and_no_platform_error()
    {
        await using var server = RawServer.ThatNeverAnswers();
        await using var services = Services();
        using var client = services.GetRequiredService<IHttpClientFactory>().CreateClient(ClientName);
        using var request = new HttpRequestMessage(HttpMethod.Post, server.Address);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(TimeSpan.FromMilliseconds(100));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.SendToPlatformAsync(request, MeetingPlatform.Zoom, patience.Token));
    }

    [Theory]
    [InlineData(200, PlatformErrorKind.UnexpectedAnswer)]
    [InlineData(302, PlatformErrorKind.UnexpectedAnswer)]
    [InlineData(400, PlatformErrorKind.Refused)]
    [InlineData(401, PlatformErrorKind.Unauthorized)]
    [InlineData(403, PlatformErrorKind.Refused)]
    [InlineData(404, PlatformErrorKind.NotFound)]
    [InlineData(408, PlatformErrorKind.OutcomeUnknown)]
    [InlineData(409, PlatformErrorKind.Refused)]
    [InlineData(410, PlatformErrorKind.NotFound)]
    [InlineData(429, PlatformErrorKind.RateLimited)]
    [InlineData(500, PlatformErrorKind.OutcomeUnknown)]
    [InlineData(503, PlatformErrorKind.OutcomeUnknown)]
    public void A_status_without_a_better_reason_has_a_kind(int status, PlatformErrorKind kind) =>
        Assert.Equal(kind, PlatformTransport.KindOf((HttpStatusCode)status));

    private Uri Here => new(_server.Url!);

    private static ServiceProvider Services(Action<HttpStandardResilienceOptions>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(new FrozenClock(Now));
        services.AddPlatformHttpClient(ClientName);
        services.PostConfigure<HttpStandardResilienceOptions>($"{ClientName}-standard", options =>
        {
            options.Retry.Delay = TimeSpan.FromMilliseconds(1);
            configure?.Invoke(options);
        });
        return services.BuildServiceProvider();
    }

    private static async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, Uri address, Action<HttpStandardResilienceOptions>? configure = null)
    {
        await using var services = Services(configure);
        return await SendAsync(services, method, address);
    }

    private static async Task<HttpResponseMessage> SendAsync(ServiceProvider services, HttpMethod method, Uri address)
    {
        using var client = services.GetRequiredService<IHttpClientFactory>().CreateClient(ClientName);
        using var request = new HttpRequestMessage(method, address);
        if (method != HttpMethod.Get)
            request.Content = new StringContent("{}");
        return await client.SendToPlatformAsync(request, MeetingPlatform.Zoom, Cancellation);
    }

    private async Task SendManyAsync(ServiceProvider services)
    {
        const int enoughForTheCircuit = 110;
        for (var i = 0; i < enoughForTheCircuit; i++)
        {
            try
            {
                (await SendAsync(services, HttpMethod.Post, Here)).Dispose();
            }
            catch (PlatformException exception) when (exception.Kind == PlatformErrorKind.Unreachable)
            {
                return;
            }
        }
    }

    private void Answer(int status, params (string Name, string Value)[] headers)
    {
        var response = Response.Create().WithStatusCode(status).WithHeader("Content-Type", "application/json").WithBody("{}");
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
            mapping.WillSetStateTo($"{i + 1}").RespondWith(
                Response.Create().WithStatusCode(statuses[i]).WithHeader("Content-Type", "application/json").WithBody("{}"));
        }
    }
}
