namespace SalesFlow.Video.Http;

/// <summary>Sends one message to a platform and reads the whole answer, for whatever kind of client. Thread-safe.</summary>
internal sealed class PlatformExchange
{
    private readonly MeetingPlatform _platform;
    private readonly string _httpClientName;
    private readonly IHttpClientFactory _clients;
    private readonly TimeProvider _timeProvider;

    public PlatformExchange(MeetingPlatform platform, string httpClientName, IHttpClientFactory clients, TimeProvider timeProvider)
    {
        ArgumentException.ThrowIfNullOrEmpty(httpClientName);
        ArgumentNullException.ThrowIfNull(clients);
        ArgumentNullException.ThrowIfNull(timeProvider);
        _platform = platform;
        _httpClientName = httpClientName;
        _clients = clients;
        _timeProvider = timeProvider;
    }

    public async Task<PlatformAnswer> SendAsync(
        PlatformCall call, string operation, HttpRequestMessage message, CancellationToken cancellationToken)
    {
        using var client = _clients.CreateClient(_httpClientName);
        using var response = await client.SendToPlatformAsync(message, _platform, cancellationToken).ConfigureAwait(false);
        call.Answered(response.StatusCode);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        return new PlatformAnswer(_platform, operation, response, body, _timeProvider.GetUtcNow());
    }
}
