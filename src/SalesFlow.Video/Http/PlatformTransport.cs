using System.Net;
using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Polly.Timeout;

namespace SalesFlow.Video.Http;

/// <summary>Sends requests to a platform and tells apart what was certainly not done from what may have been done.</summary>
public static class PlatformTransport
{
    /// <summary>Sends a request and reads the whole answer; any status is an answer.</summary>
    /// <exception cref="PlatformException">
    /// <see cref="PlatformErrorKind.Unreachable"/> when the request did not reach the platform,
    /// <see cref="PlatformErrorKind.OutcomeUnknown"/> when the connection broke or timed out afterwards,
    /// <see cref="PlatformErrorKind.UnexpectedAnswer"/> when there was more of an answer than the client reads.
    /// </exception>
    public static Task<HttpResponseMessage> SendToPlatformAsync(
        this HttpClient client, HttpRequestMessage request, MeetingPlatform platform, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(request);
        return SendAsync(client, request, platform, HttpCompletionOption.ResponseContentRead, cancellationToken);
    }

    /// <summary>Returns the kind of failure that an HTTP status stands for when the platform's own code says nothing better.</summary>
    public static PlatformErrorKind KindOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized => PlatformErrorKind.Unauthorized,
        HttpStatusCode.NotFound or HttpStatusCode.Gone => PlatformErrorKind.NotFound,
        HttpStatusCode.TooManyRequests => PlatformErrorKind.RateLimited,
        HttpStatusCode.RequestTimeout => PlatformErrorKind.OutcomeUnknown,
        >= HttpStatusCode.InternalServerError => PlatformErrorKind.OutcomeUnknown,
        >= HttpStatusCode.BadRequest => PlatformErrorKind.Refused,
        _ => PlatformErrorKind.UnexpectedAnswer,
    };

    /// <summary>Sends a request and returns as soon as <paramref name="completion"/> says; any status is an answer.</summary>
    internal static async Task<HttpResponseMessage> SendAsync(
        HttpClient client, HttpRequestMessage request, MeetingPlatform platform, HttpCompletionOption completion, CancellationToken cancellationToken)
    {
        // The socket handler re-sends, three times, what has no body when the connection closes before an answer. That is good for a
        // read; a write gets an empty body instead, so that it stays sent once.
        if (request.Method != HttpMethod.Get && request.Method != HttpMethod.Head)
            request.Content ??= new ByteArrayContent([]);

        try
        {
            return await client.SendAsync(request, completion, cancellationToken).ConfigureAwait(false);
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            throw new PlatformException(
                platform, PlatformErrorKind.UnexpectedAnswer, $"'{platform}' answered with more than is read of an answer. Try again later.", exception);
        }
        catch (HttpRequestException exception) when (NeverArrived(exception.HttpRequestError))
        {
            throw Unreachable(platform, exception);
        }
        catch (Exception exception) when (exception is BrokenCircuitException or RateLimiterRejectedException)
        {
            throw Unreachable(platform, exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or HttpIOException or TimeoutRejectedException)
        {
            throw Unknown(platform, exception);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw Unknown(platform, exception);
        }
    }

    private static bool NeverArrived(HttpRequestError error) => error
        is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
        or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    private static PlatformException Unreachable(MeetingPlatform platform, Exception cause) =>
        new(platform, PlatformErrorKind.Unreachable, $"'{platform}' could not be reached; nothing was done. Try again later.", cause);

    private static PlatformException Unknown(MeetingPlatform platform, Exception cause) =>
        new(platform, PlatformErrorKind.OutcomeUnknown, $"'{platform}' did not answer in time or broke off; it may have carried the request out.", cause);
}
