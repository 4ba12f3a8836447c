using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using SalesFlow.Video.Http;

namespace SalesFlow.Video.Analysis.Chat;

/// <summary>Registers what the analyzer that asks a model needs.</summary>
internal static class ChatRegistration
{
    // A long transcript takes a model a minute or two.
    private static readonly TimeSpan LongestAttempt = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan LongestCall = TimeSpan.FromMinutes(8);
    private static readonly TimeSpan LongestWaitInPlace = TimeSpan.FromSeconds(30);

    public static void AddTo(IServiceCollection services)
    {
        services.TryAddSingleton<ChatClientSource>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigurationCheck, OpenAIConfigurationCheck>());
        services.AddPlatformHttpClient(ChatClientSource.HttpClientName);
        services.AddOptions<HttpStandardResilienceOptions>($"{ChatClientSource.HttpClientName}-standard")
            .PostConfigure<TimeProvider>(static (options, timeProvider) => Configure(options, timeProvider));
    }

    // A question changes nothing at the model's host, so that it may be repeated although it is a POST. What timed out is not: it was paid
    // for.
    private static void Configure(HttpStandardResilienceOptions options, TimeProvider timeProvider)
    {
        options.AttemptTimeout.Timeout = LongestAttempt;
        options.TotalRequestTimeout.Timeout = LongestCall;
        options.CircuitBreaker.SamplingDuration = 2 * LongestAttempt;
        options.Retry.MaxRetryAttempts = 3;
        options.Retry.ShouldHandle = arguments => ValueTask.FromResult(
            IsWorthRepeating(arguments.Outcome) && !(Wait(arguments.Outcome, timeProvider) > LongestWaitInPlace));
        options.Retry.DelayGenerator = arguments => ValueTask.FromResult(Wait(arguments.Outcome, timeProvider));
    }

    private static bool IsWorthRepeating(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Exception: HttpRequestException } => true,
        { Result.StatusCode: HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError } => true,
        _ => false,
    };

    private static TimeSpan? Wait(Outcome<HttpResponseMessage> outcome, TimeProvider timeProvider) =>
        outcome.Result is { } response ? RetryAfter.Find(response.Headers, timeProvider.GetUtcNow()) : null;
}
