using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Sockets;
using SalesFlow.Video.Proofs.Webhooks;
using SalesFlow.Video.Testing.Zoom.Webhooks;

namespace SalesFlow.Video.Proofs.Kill;

/// <summary>Sends webhooks over several connections, and each of them again and again until it is answered with 2xx.</summary>
internal sealed class Sender : IDisposable
{
    private const int Connections = 8;
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(20);

    private readonly HttpClient _client;
    private readonly ConcurrentQueue<Happening> _deck;
    private readonly ConcurrentDictionary<string, byte> _accepted = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _refused = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _released = new(0);
    private int _answered;
    private int _unanswered;

    public Sender(Uri address, IEnumerable<Happening> deck)
    {
        _client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Connections }) { BaseAddress = address, Timeout = AnswerLimit };
        _deck = new(deck);
    }

    /// <summary>By how much the node's clock is ahead: the platform's is as well.</summary>
    public TimeSpan Ahead { get; set; }

    public int Answered => Volatile.Read(ref _answered);

    /// <summary>How many requests the kills left without an answer.</summary>
    public int Unanswered => Volatile.Read(ref _unanswered);

    /// <summary>What was answered with 2xx, at least once.</summary>
    public IReadOnlySet<string> Accepted => _accepted.Keys.ToHashSet(StringComparer.Ordinal);

    /// <summary>Which answers there were besides 2xx.</summary>
    public IReadOnlyCollection<string> Refusals => [.. _refused.Keys];

    /// <summary>Lets the next ones be sent.</summary>
    public void Release(int count)
    {
        if (count > 0)
            _released.Release(count);
    }

    /// <summary>Lets all be sent that are left.</summary>
    public void ReleaseAll() => Release(_deck.Count + Connections);

    /// <summary>Sends what is released until nothing is left.</summary>
    public Task RunAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(() => SendAllAsync(cancellationToken), cancellationToken)));

    public void Dispose()
    {
        _client.Dispose();
        _released.Dispose();
    }

    private async Task SendAllAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await _released.WaitAsync(cancellationToken);
            if (!_deck.TryDequeue(out var happening))
                return;

            while (!await TrySendAsync(happening, cancellationToken))
                await Task.Delay(Rest, cancellationToken);
            _accepted.TryAdd(happening.Name, 0);
        }
    }

    private async Task<bool> TrySendAsync(Happening happening, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, WebhookApp.Path) { Content = new ByteArrayContent(happening.Body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        var timestamp = (TimeProvider.System.GetUtcNow() + Ahead).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        request.Headers.Add("x-zm-request-timestamp", timestamp);
        request.Headers.Add("x-zm-signature", ZoomSignature.Sign(WebhookApp.Secret, timestamp, happening.Body));
        try
        {
            using var response = await _client.SendAsync(request, cancellationToken);
            Interlocked.Increment(ref _answered);
            if (!response.IsSuccessStatusCode)
                _refused.TryAdd($"{(int)response.StatusCode}", 0);
            return response.IsSuccessStatusCode;
        }
        catch (Exception exception) when (
            exception is HttpRequestException or SocketException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            // SocketException: a connection that breaks the moment it is made, which the handler passes on as it is.
            Interlocked.Increment(ref _unanswered);
            return false;
        }
    }
}
