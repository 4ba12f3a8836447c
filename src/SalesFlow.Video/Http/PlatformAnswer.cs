using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SalesFlow.Video.Http;

/// <summary>What a platform answered to one request, read whole. Immutable.</summary>
/// <remarks>The body may quote what people wrote, or hold tokens: it stays in the code that reads it, and is in no message.</remarks>
public sealed class PlatformAnswer
{
    private readonly HttpResponseMessage _response;

    /// <summary>Wraps a response whose body was read; it may be disposed afterwards.</summary>
    /// <param name="platform">Who answered.</param>
    /// <param name="operation">What was asked, as in <see cref="PlatformRequest.Operation"/>.</param>
    /// <param name="response">The response.</param>
    /// <param name="body">Its body; empty when it has none or when nobody read it.</param>
    /// <param name="receivedAt">The time of day, which instants in headers are compared with.</param>
    public PlatformAnswer(
        MeetingPlatform platform, string operation, HttpResponseMessage response, ReadOnlyMemory<byte> body, DateTimeOffset receivedAt)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(response);
        _response = response;
        Platform = platform;
        Operation = operation;
        Status = response.StatusCode;
        Body = body;
        ReceivedAt = receivedAt;
    }

    /// <summary>Who answered.</summary>
    public MeetingPlatform Platform { get; }

    /// <summary>What was asked.</summary>
    public string Operation { get; }

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>True for a status of 2xx.</summary>
    public bool IsSuccess => _response.IsSuccessStatusCode;

    /// <summary>The whole body; empty when there is none.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>The media type of the body, without parameters; null when it is not told.</summary>
    public string? MediaType => _response.Content.Headers.ContentType?.MediaType;

    /// <summary>When the answer came.</summary>
    public DateTimeOffset ReceivedAt { get; }

    /// <summary>How long the platform asks us to wait; null when it does not say, or not to be believed.</summary>
    public TimeSpan? RetryAfter => Http.RetryAfter.Find(_response.Headers, ReceivedAt);

    /// <summary>The kind of failure that the answer is when the platform's own code says nothing better.</summary>
    /// <remarks>
    /// By its status, as <see cref="PlatformTransport.KindOf"/> tells. A refusal without a JSON object is <see cref="PlatformErrorKind.UnexpectedAnswer"/>:
    /// then it is no API that speaks but a proxy or a wrong address, and its 404 says nothing of a meeting.
    /// </remarks>
    public PlatformErrorKind Kind
    {
        get
        {
            var kind = PlatformTransport.KindOf(Status);
            return kind is PlatformErrorKind.NotFound or PlatformErrorKind.Refused && !IsJsonObject ? PlatformErrorKind.UnexpectedAnswer : kind;
        }
    }

    /// <summary>True when the body begins as a JSON object does.</summary>
    internal bool IsJsonObject => Body.Span.TrimStart(" \t\r\n"u8) is [(byte)'{', ..];

    /// <summary>Returns the value of a header of the response; null when it is not there.</summary>
    public string? FindHeader(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return _response.Headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;
    }

    /// <summary>Reads the body as JSON; null when it is none of this type.</summary>
    public T? TryRead<T>(JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(Body.Span, type);
        }
        catch (JsonException)
        {
            // Not handed on: its message may quote the body.
            return null;
        }
    }

    /// <summary>Makes the exception for a failure: a <see cref="RateLimitedException"/> when there were too many requests, for the moment or the day.</summary>
    /// <param name="kind">What kind of failure it is.</param>
    /// <param name="code">The platform's own code, which goes into the exception; null when it gave none.</param>
    /// <param name="message">What happened and what to do, without a word of the platform's; null for a sentence by the kind.</param>
    /// <param name="trackingId">The platform's id of this request, for its support; null when it gave none.</param>
    /// <param name="retryAfter">How long to wait; null for what the answer says.</param>
    public PlatformException ToException(
        PlatformErrorKind kind, string? code = null, string? message = null, string? trackingId = null, TimeSpan? retryAfter = null)
    {
        var text = message ?? FailureSentence.Of(this, kind, code);
        return kind is PlatformErrorKind.RateLimited or PlatformErrorKind.QuotaExhausted
            ? new RateLimitedException(Platform, kind == PlatformErrorKind.QuotaExhausted, text)
            {
                Status = Status,
                PlatformCode = code,
                TrackingId = trackingId,
                RetryAfter = retryAfter ?? RetryAfter,
            }
            : new PlatformException(Platform, kind, text)
            {
                Status = Status,
                PlatformCode = code,
                TrackingId = trackingId,
                RetryAfter = retryAfter ?? RetryAfter,
            };
    }

    /// <summary>Returns what was asked and the status, nothing of headers and body.</summary>
    public override string ToString() => $"{Operation}, status {(int)Status}";
}
