using System.Net.Mime;
using System.Text.Json.Serialization.Metadata;

namespace SalesFlow.Video.Http;

/// <summary>Sends requests with a bearer token to the hosts of one platform and reads the answers, measured. Derive one class per platform.</summary>
/// <remarks>
/// <para>
/// A request is sent to an allowed host or not at all. The answer is read whole, up to the limit of the HTTP client; what it holds is in no
/// exception. What is no success becomes a <see cref="PlatformException"/>: by the platform's own codes, which <see cref="FindFailure"/>
/// knows, else by the status.
/// </para>
/// <para>
/// The token is given with each call, and nothing is sent twice but reads that the HTTP client repeats: call through
/// <c>AccessTokenSource.CallAsync</c>, which renews a refused token. Thread-safe.
/// </para>
/// </remarks>
public abstract class PlatformClient
{
    private readonly MeetingPlatform _platform;
    private readonly PlatformExchange _exchange;

    /// <summary>Makes the client of one platform.</summary>
    /// <param name="platform">The platform.</param>
    /// <param name="httpClientName">The name that was given to <see cref="PlatformHttpClientExtensions.AddPlatformHttpClient"/>.</param>
    /// <param name="clients">Makes the HTTP clients.</param>
    /// <param name="timeProvider">The clock.</param>
    protected PlatformClient(MeetingPlatform platform, string httpClientName, IHttpClientFactory clients, TimeProvider timeProvider)
    {
        _platform = platform;
        _exchange = new PlatformExchange(platform, httpClientName, clients, timeProvider);
    }

    /// <summary>Where the bearer token may be sent; read for each request.</summary>
    protected abstract AllowedHosts BearerHosts { get; }

    /// <summary>The header with the platform's id of a request, for its support; null when it has none.</summary>
    protected virtual string? TrackingHeader => null;

    /// <summary>Sends a request and reads the JSON of its success.</summary>
    /// <exception cref="PlatformException">There is none, or nothing that can be read as this type.</exception>
    public Task<T> ReadAsync<T>(
        PlatformRequest request, Secret accessToken, JsonTypeInfo<T> type, CancellationToken cancellationToken = default)
        where T : class =>
        MeasureAsync(request, accessToken, answer => answer.TryRead(type), cancellationToken);

    /// <summary>Sends a request and returns its success, whose body is empty or of the media type that the request accepts.</summary>
    /// <exception cref="PlatformException">There is none, or something else came, such as the page of a proxy.</exception>
    public Task<PlatformAnswer> SendAsync(PlatformRequest request, Secret accessToken, CancellationToken cancellationToken = default) =>
        MeasureAsync(request, accessToken, answer => IsAsAccepted(request, answer) ? answer : null, cancellationToken);

    /// <summary>Returns an address that stands in an answer, such as the one of the next page, if the token may be sent there.</summary>
    /// <exception cref="PlatformException"><see cref="PlatformErrorKind.UnexpectedAnswer"/>: it leads elsewhere.</exception>
    public Uri Follow(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var address) && BearerHosts.Allows(address)
            ? address
            : throw new PlatformException(
                _platform, PlatformErrorKind.UnexpectedAnswer, $"'{_platform}' gave an address that is not one of its own. Nothing was sent there.");

    /// <summary>Says what went wrong, by the platform's own codes; null when the answer is a success.</summary>
    /// <remarks>Called for every answer, as some platforms refuse with a status of 2xx. Unless overridden, the status decides.</remarks>
    protected virtual PlatformException? FindFailure(PlatformAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer.IsSuccess ? null : answer.ToException(answer.Kind, trackingId: FindTrackingId(answer));
    }

    /// <summary>Returns the platform's id of a request; null when it gave none.</summary>
    protected string? FindTrackingId(PlatformAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return TrackingHeader is { } name ? answer.FindHeader(name) : null;
    }

    private Task<T> MeasureAsync<T>(
        PlatformRequest request, Secret accessToken, Func<PlatformAnswer, T?> read, CancellationToken cancellationToken)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(request);
        return PlatformCall.MeasureAsync(_platform, request.Operation, async call =>
        {
            var answer = await SendOnceAsync(request, accessToken, call, cancellationToken).ConfigureAwait(false);
            if (FindFailure(answer) is { } failure)
                throw failure;

            return read(answer) ?? throw answer.ToException(
                PlatformErrorKind.UnexpectedAnswer, message: $"'{_platform}' answered {request.Operation} in a form that this version does not read.",
                trackingId: FindTrackingId(answer));
        });
    }

    private async Task<PlatformAnswer> SendOnceAsync(
        PlatformRequest request, Secret accessToken, PlatformCall call, CancellationToken cancellationToken)
    {
        if (!request.Address.IsAbsoluteUri || !BearerHosts.Allows(request.Address))
            throw NotAllowed(request);

        using var message = request.ToMessage(accessToken);
        return await _exchange.SendAsync(call, request.Operation, message, cancellationToken).ConfigureAwait(false);
    }

    private static bool IsAsAccepted(PlatformRequest request, PlatformAnswer answer) =>
        answer.Body.IsEmpty
        || (request.Accept == MediaTypeNames.Application.Json
            ? answer.IsJsonObject
            : string.Equals(answer.MediaType, request.Accept, StringComparison.OrdinalIgnoreCase));

    private PlatformException NotAllowed(PlatformRequest request)
    {
        var host = request.Address.IsAbsoluteUri ? $"host '{request.Address.IdnHost}'" : "no host";
        return new(_platform, PlatformErrorKind.Misconfigured,
            $"The address of {request.Operation} is on {host}, which is not one of '{_platform}'. Nothing was sent; check the configuration, or connect the account again.");
    }
}
