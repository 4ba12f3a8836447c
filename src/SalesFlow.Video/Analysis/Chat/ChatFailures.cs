using System.ClientModel;
using System.Net;
using System.Text.Json;
using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Polly.Timeout;
using SalesFlow.Video.Http;

namespace SalesFlow.Video.Analysis.Chat;

/// <summary>Tells what a failed call to a model means. The model host's own words are left out: they may quote the transcript.</summary>
internal static class ChatFailures
{
    private const string CheckConfiguration =
        "Check SalesFlowVideo:OpenAI: ApiKey, Endpoint and Model, and whether the model knows structured outputs.";

    /// <summary>Returns what to throw instead; null for what is not a failure of the call.</summary>
    public static TranscriptAnalysisException? Translate(Exception exception, DateTimeOffset now, CancellationToken cancellationToken) =>
        exception switch
        {
            ClientResultException failed => OfStatus(failed, now),
            HttpRequestException { StatusCode: { } status } => OfStatus((int)status, null, null),
            HttpRequestException or HttpIOException or TimeoutRejectedException or BrokenCircuitException or RateLimiterRejectedException =>
                Transient("The model's host cannot be reached or does not answer in time."),
            OperationCanceledException when !cancellationToken.IsCancellationRequested => Transient("The model did not answer in time."),
            JsonException or FormatException => Transient("The model's host answered with something that is not an answer."),
            _ => null,
        };

    public static TranscriptAnalysisException Refused() =>
        new(
            TranscriptAnalysisFailure.Refused,
            "The model declined to analyze this transcript. Analyze it with the offline analyzer or another model.");

    public static TranscriptAnalysisException InvalidOutput() =>
        new(
            TranscriptAnalysisFailure.InvalidOutput,
            "The model's answer did not fit the transcript, even after one correction. Try again or use a stronger model.");

    private static TranscriptAnalysisException OfStatus(ClientResultException failed, DateTimeOffset now)
    {
        var response = failed.GetRawResponse();
        var header = response is not null && response.Headers.TryGetValue("Retry-After", out var value) ? value : null;
        return OfStatus(failed.Status, CodeOf(response?.Content), RetryAfter.TryParse(header, now, out var delay) ? delay : null);
    }

    private static TranscriptAnalysisException OfStatus(int status, string? code, TimeSpan? retryAfter) => (HttpStatusCode)status switch
    {
        _ when code is "content_filter" or "content_policy_violation" => Refused(),
        _ when code is "insufficient_quota" => new TranscriptAnalysisException(
            TranscriptAnalysisFailure.Misconfigured, "The account at the model's host has no credit left. Top it up or use another key."),
        HttpStatusCode.TooManyRequests => new TranscriptAnalysisException(
            TranscriptAnalysisFailure.Transient, "The model's host asks to slow down. Try again later.")
        { RetryAfter = retryAfter },
        HttpStatusCode.RequestTimeout or HttpStatusCode.Conflict or 0 or >= HttpStatusCode.InternalServerError =>
            new TranscriptAnalysisException(
                TranscriptAnalysisFailure.Transient, "The model's host failed or cannot be reached. Try again later.")
            { RetryAfter = retryAfter },
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new TranscriptAnalysisException(
            TranscriptAnalysisFailure.Misconfigured, $"The model's host does not accept the key (HTTP {status}). {CheckConfiguration}"),
        _ when code is "context_length_exceeded" => new TranscriptAnalysisException(
            TranscriptAnalysisFailure.Misconfigured, "The transcript is too long for this model. Lower SalesFlowVideo:OpenAI:CharactersPerRequest."),
        _ => new TranscriptAnalysisException(
            TranscriptAnalysisFailure.Misconfigured, $"The model's host does not accept the request (HTTP {status}). {CheckConfiguration}"),
    };

    private static TranscriptAnalysisException Transient(string what) => new(TranscriptAnalysisFailure.Transient, $"{what} Try again later.");

    private static string? CodeOf(BinaryData? body)
    {
        try
        {
            if (body is null)
                return null;
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object
                && error.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.String
                    ? code.GetString()
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
