using System.Net;

namespace SalesFlow.Video;

/// <summary>Thrown when a platform call did not bring what was asked for.</summary>
/// <remarks>The vendor's own message is left out on purpose: it may quote what the user wrote.</remarks>
public class PlatformException : SalesFlowVideoException
{
    /// <summary>Creates the exception for one failed call.</summary>
    public PlatformException(MeetingPlatform platform, PlatformErrorKind kind, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        Platform = platform;
        Kind = kind;
    }

    /// <summary>The platform that was called.</summary>
    public MeetingPlatform Platform { get; }

    /// <summary>What kind of failure it was.</summary>
    public PlatformErrorKind Kind { get; }

    /// <summary>The HTTP status of the answer; null when there was no answer.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>The platform's own error code, such as Zoom's <c>3001</c>; null when it gave none.</summary>
    public string? PlatformCode { get; init; }

    /// <summary>The platform's id of this request, for its support; null when it gave none.</summary>
    public string? TrackingId { get; init; }

    /// <summary>How long the platform asks us to wait before the next try; null when it did not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>True when the same request may succeed later without anybody changing anything.</summary>
    public bool IsTransient => Kind is PlatformErrorKind.RateLimited or PlatformErrorKind.Unreachable
        or PlatformErrorKind.OutcomeUnknown or PlatformErrorKind.UnexpectedAnswer;
}
