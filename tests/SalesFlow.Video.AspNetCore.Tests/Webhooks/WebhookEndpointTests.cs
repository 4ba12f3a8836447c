using System.Net;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesFlow.Video.AspNetCore.Tests.Support;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.AspNetCore.Tests.Webhooks;

/// <summary>What platforms that sign their webhooks are told, over the wire.</summary>
public sealed class WebhookEndpointTests
{
    private const string Ended = """{"event":"meeting.ended","id":1}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_signed_webhook_is_stored_and_accepted()
    {
        await using var host = await WebhookHost.StartAsync();

        using var answer = await host.SendAsync(Ended);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var delivery = Assert.Single(await host.ListAsync());
        Assert.Equal((FakeMeet.Platform, "meeting.ended"), (delivery.Platform, delivery.EventType));
    }

    [Theory]
    [InlineData("", "simple")]
    [InlineData("/lifecycle", "simple")]
    [InlineData("", "Validation: Request-Id: 185e6c58 <b>&\"+%3a")]
    public async Task A_handshake_in_the_query_is_answered_on_each_known_path(string path, string token)
    {
        await using var host = await WebhookHost.StartAsync();
        var query = Uri.EscapeDataString(token).Replace("%20", "+", StringComparison.Ordinal);

        using var answer = await host.Client.PostAsync(new Uri($"{WebhookHost.Url}{path}?validationToken={query}", UriKind.Relative), null, Token);

        Assert.Equal((HttpStatusCode.OK, "text/plain"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal(token, await answer.Content.ReadAsStringAsync(Token));
        Assert.Empty(await host.ListAsync());
    }

    [Theory]
    [InlineData("lifecycle", HttpStatusCode.OK, 1)]
    [InlineData("Lifecycle", HttpStatusCode.NotFound, 0)]
    [InlineData("lifecycle/more", HttpStatusCode.NotFound, 0)]
    [InlineData("..%2Ffake", HttpStatusCode.NotFound, 0)]
    public async Task What_follows_the_slug_is_judged_by_the_receiver(string path, HttpStatusCode status, int stored)
    {
        await using var host = await WebhookHost.StartAsync();

        using var answer = await host.SendAsync(Ended, $"{WebhookHost.Url}/{path}");

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(stored, (await host.ListAsync()).Count);
    }

    [Theory]
    [InlineData("""{ "event":"meeting.ended", "topic":"Gespräch über Größe 🎉" }""")]
    [InlineData("{\"topic\":\"Gespr\\u00e4ch\", \"event\" : \"new.event\"}\r\n")]
    [InlineData("not json at all")]
    [InlineData("")]
    public async Task What_was_signed_is_stored_byte_by_byte_readable_or_not(string body)
    {
        await using var host = await WebhookHost.StartAsync();

        using var answer = await host.SendAsync(body);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var stored = await host.ReadBodyAsync(Assert.Single(await host.ListAsync()).Id);
        Assert.Equal(Encoding.UTF8.GetBytes(body), stored);
    }

    [Fact]
    public async Task The_same_words_in_other_bytes_do_not_fit_the_signature()
    {
        await using var host = await WebhookHost.StartAsync();
        using var request = host.Sign("""{"topic":"Größe"}"""u8.ToArray());
        request.Content = new ByteArrayContent("""{"topic":"Gr\u00f6\u00dfe"}"""u8.ToArray());

        using var answer = await host.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Empty(await host.ListAsync());
    }

    [Theory]
    [InlineData(6)]
    [InlineData(-6)]
    public async Task A_signature_of_another_time_is_refused(int minutes)
    {
        await using var host = await WebhookHost.StartAsync();
        using var request = host.Sign(Encoding.UTF8.GetBytes(Ended), age: TimeSpan.FromMinutes(minutes));

        using var answer = await host.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Empty(await host.ListAsync());
    }

    [Fact]
    public async Task A_signature_that_came_twice_fits_neither_time()
    {
        await using var host = await WebhookHost.StartAsync();
        using var request = host.Sign(Encoding.UTF8.GetBytes(Ended));
        request.Headers.Add(SignedMeetReceiver.SignatureHeader, "another");

        using var answer = await host.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task An_unsigned_webhook_is_refused_without_its_words_in_the_log()
    {
        await using var host = await WebhookHost.StartAsync();
        using var content = new StringContent("forged-words");

        using var answer = await host.Client.PostAsync(new Uri(WebhookHost.Url, UriKind.Relative), content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("in the name of fakemeet was refused: Missing", Assert.Single(host.Log.Of(LogLevel.Warning)), StringComparison.Ordinal);
        Assert.DoesNotContain("forged-words", host.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repeat_is_answered_alike_and_stored_once()
    {
        await using var host = await WebhookHost.StartAsync();

        using var first = await host.SendAsync(Ended);
        using var repeat = await host.SendAsync(Ended);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, repeat.StatusCode));
        Assert.Single(await host.ListAsync());
    }

    [Fact]
    public async Task A_signed_question_is_answered_and_not_stored()
    {
        await using var host = await WebhookHost.StartAsync();

        using var answer = await host.SendAsync("""{"event":"validation"}""");

        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("yes, ours", (await answer.ReadJsonAsync()).Text("answer"));
        Assert.Empty(await host.ListAsync());
    }

    [Fact]
    public async Task A_doubtful_webhook_is_accepted_into_quarantine()
    {
        await using var host = await WebhookHost.StartAsync();
        using var request = host.Sign(Encoding.UTF8.GetBytes(Ended));
        request.Headers.Add(SignedMeetReceiver.DoubtHeader, "yes");

        using var answer = await host.SendAsync(request);

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal(DeliveryState.Quarantined, Assert.Single(await host.ListAsync()).State);
    }

    [Theory]
    [InlineData("GET", WebhookHost.Url, HttpStatusCode.MethodNotAllowed)]
    [InlineData("PUT", WebhookHost.Url, HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", WebhookHost.Url, HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/api/webhooks/unknown", HttpStatusCode.NotFound)]
    [InlineData("POST", "/api/webhooks/FAKE", HttpStatusCode.NotFound)]
    [InlineData("POST", "/api/webhooks", HttpStatusCode.NotFound)]
    [InlineData("POST", "/api/webhooks/fake/more", HttpStatusCode.NotFound)]
    public async Task Other_methods_and_addresses_lead_nowhere(string method, string url, HttpStatusCode expected)
    {
        await using var host = await WebhookHost.StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), url);

        using var answer = await host.SendAsync(request);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task A_registered_platform_without_a_receiver_is_not_found()
    {
        await using var host = await VideoHost.StartAsync();
        using var client = host.ClientOf(null);

        using var answer = await client.PostTextAsync(WebhookHost.Url, "{}");

        await answer.ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
    }

    [Fact]
    public async Task Webhooks_need_no_sign_in_whatever_the_application_demands_elsewhere()
    {
        await using var host = await WebhookHost.StartAsync(
            map: application =>
            {
                application.UseAuthorization();
                application.MapSalesFlowVideo().RequireAuthorization();
            },
            services: services => services.AddAuthorization(options =>
                options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(static _ => false).Build()));

        using var answer = await host.SendAsync(Ended);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Webhooks_are_never_limited_neither_by_ours_nor_by_the_applications_limiter()
    {
        await using var host = await WebhookHost.StartAsync(
            map: application =>
            {
                application.UseRateLimiter();
                application.MapSalesFlowVideo();
            },
            endpoints: static options => options.AddressRequestsPerMinute = options.OwnerRequestsPerMinute = 1,
            services: static services => services.AddRateLimiter(static options => options.GlobalLimiter =
                System.Threading.RateLimiting.PartitionedRateLimiter.Create<Microsoft.AspNetCore.Http.HttpContext, string>(static _ =>
                    System.Threading.RateLimiting.RateLimitPartition.GetConcurrencyLimiter("all", static _ => new() { PermitLimit = 1, QueueLimit = 0 }))));

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(number => host.SendAsync($$"""{"event":"a","id":{{number}}}""")));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
    }

    [Fact]
    public async Task What_fails_unexpectedly_is_told_without_details_so_that_the_platform_tries_again()
    {
        await using var host = await WebhookHost.StartAsync();
        host.Receiver.Failure = new InvalidOperationException("The certificate store's password is hunter2.");

        using var answer = await host.SendAsync(Ended);

        var problem = await answer.ShouldBeProblemAsync(HttpStatusCode.InternalServerError, "internal_error");
        Assert.DoesNotContain("hunter2", problem.GetRawText(), StringComparison.Ordinal);
        Assert.StartsWith("POST /api/webhooks/{slug}/{**rest} failed", Assert.Single(host.Log.Of(LogLevel.Error)), StringComparison.Ordinal);
    }
}
