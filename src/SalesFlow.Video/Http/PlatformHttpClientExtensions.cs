using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace SalesFlow.Video.Http;

/// <summary>Registers HTTP clients that are fit to talk to a video platform.</summary>
public static class PlatformHttpClientExtensions
{
    private const int LargestAnswer = 16 * 1024 * 1024;

    // A longer wait does not belong in a request: the caller gets it as RetryAfter and plans with it.
    private static readonly TimeSpan LongestWaitInPlace = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestAttempt = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestRequest = TimeSpan.FromSeconds(30);

    /// <summary>Adds a named client that times out, retries reads only, understands every form of Retry-After and follows no redirect.</summary>
    /// <remarks>
    /// Requests that write (POST, PATCH, PUT, DELETE) are sent once and never re-sent. Nothing of a request is logged.
    /// Adjust the client further through the returned builder, or later by its name.
    /// </remarks>
    public static IHttpClientBuilder AddPlatformHttpClient(this IServiceCollection services, string name)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrEmpty(name);
        services.TryAddSingleton(TimeProvider.System);

        var builder = services.AddHttpClient(name, Prepare)
            .ConfigurePrimaryHttpMessageHandler(static () => new SocketsHttpHandler
            {
                // A followed redirect could carry the bearer token to another host.
                AllowAutoRedirect = false,
                UseCookies = false,
                ConnectTimeout = TimeSpan.FromSeconds(5),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            })
            .RemoveAllLoggers();

        builder.AddStandardResilienceHandler().Configure((options, provider) =>
            Configure(options, provider.GetRequiredService<TimeProvider>()));

        // The resilience handler takes all limits off the client, and its own end with the headers: this one ends a body that never comes.
        return builder.ConfigureHttpClient(static client => client.Timeout = LongestRequest + LongestAttempt);
    }

    private static void Prepare(HttpClient client)
    {
        client.MaxResponseContentBufferSize = LargestAnswer;
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("SalesFlow.Video", "0.1"));
    }

    private static void Configure(HttpStandardResilienceOptions options, TimeProvider timeProvider)
    {
        options.AttemptTimeout.Timeout = LongestAttempt;
        options.TotalRequestTimeout.Timeout = LongestRequest;

        // Platforms limit the rate per account: one busy account must not open the circuit for all others.
        var isOutage = options.CircuitBreaker.ShouldHandle;
        options.CircuitBreaker.ShouldHandle = async arguments =>
            arguments.Outcome.Result?.StatusCode != HttpStatusCode.TooManyRequests && await isOutage(arguments).ConfigureAwait(false);

        options.Retry.MaxRetryAttempts = 2;
        options.Retry.Delay = TimeSpan.FromMilliseconds(300);
        options.Retry.BackoffType = DelayBackoffType.Exponential;
        options.Retry.UseJitter = true;

        // The built-in reading of Retry-After knows seconds and HTTP dates only.
        options.Retry.ShouldRetryAfterHeader = false;
        var isTransient = options.Retry.ShouldHandle;
        options.Retry.ShouldHandle = async arguments =>
            await isTransient(arguments).ConfigureAwait(false) && !(Wait(arguments.Outcome, timeProvider) > LongestWaitInPlace);
        options.Retry.DelayGenerator = arguments => ValueTask.FromResult(Wait(arguments.Outcome, timeProvider));
        options.Retry.DisableForUnsafeHttpMethods();
    }

    private static TimeSpan? Wait(Outcome<HttpResponseMessage> outcome, TimeProvider timeProvider) =>
        outcome.Result is { } response ? RetryAfter.Find(response.Headers, timeProvider.GetUtcNow()) : null;
}
