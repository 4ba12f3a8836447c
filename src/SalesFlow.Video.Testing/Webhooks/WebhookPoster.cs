using System.Net.Http.Headers;

namespace SalesFlow.Video.Testing.Webhooks;

/// <summary>Posts JSON to an application's endpoint and waits as long as the platform would.</summary>
internal sealed class WebhookPoster(SimulatorClock clock) : IDisposable
{
    // A platform does not follow redirects, knows no proxy of this machine, and must not carry the host process's trace along.
    private readonly HttpClient _client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        ActivityHeadersPropagator = null,
    });

    /// <summary>Posts the body once. The timeout is real time: an endpoint does not get faster with the simulator's clock.</summary>
    internal async Task<WebhookAnswer> PostAsync(
        Uri url, byte[] body, IReadOnlyDictionary<string, string> headers, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var inFlight = clock.KeepFromJumping();
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);

        using var deadline = new CancellationTokenSource(timeout, TimeProvider.System);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            using var response = await _client.SendAsync(request, end.Token);
            return new WebhookAnswer((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync(end.Token), null);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return WebhookAnswer.None("no answer in time");
        }
        catch (HttpRequestException)
        {
            return WebhookAnswer.None("the connection failed");
        }
    }

    public void Dispose() => _client.Dispose();
}
