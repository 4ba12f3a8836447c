using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SalesFlow.Video.Tests.Http;

/// <summary>Reads each request whole and then does what no well-behaved server does; the connection is reset afterwards.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<Stream, CancellationToken, Task> _answerAsync;
    private readonly Task _running;
    private readonly ConcurrentQueue<string> _lines = [];
    private int _requests;

    private RawServer(Func<Stream, CancellationToken, Task> answerAsync)
    {
        _answerAsync = answerAsync;
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _running = AcceptAsync();
    }

    public Uri Address { get; }

    public int Requests => Volatile.Read(ref _requests);

    /// <summary>The first line of each request, as it came.</summary>
    public IEnumerable<string> Lines => _lines;

    public static RawServer ThatHangsUp() => new(static (_, _) => Task.CompletedTask);

    public static RawServer ThatNeverAnswers() => new(static (_, cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken));

    public static RawServer ThatStopsInTheBody() => new(static async (stream, cancellationToken) =>
    {
        var half = "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"u8.ToArray();
        await stream.WriteAsync(half, cancellationToken);
        await Task.Delay(Timeout.Infinite, cancellationToken);
    });

    /// <summary>An address at which nobody listens.</summary>
    public static Uri Nobody()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
                connections.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(TcpClient connection)
    {
        using (connection)
        {
            connection.LingerState = new LingerOption(true, 0);
            try
            {
                await ReadRequestAsync(connection.GetStream());
                Interlocked.Increment(ref _requests);
                await _answerAsync(connection.GetStream(), _stop.Token);
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException)
            {
                // The client gave up, or the test is over.
            }
        }
    }

    private async Task ReadRequestAsync(Stream stream)
    {
        var received = new StringBuilder();
        var buffer = new byte[4096];
        while (!IsWhole(received.ToString()))
        {
            var count = await stream.ReadAsync(buffer, _stop.Token);
            if (count == 0)
                throw new IOException("The client hung up.");
            received.Append(Encoding.Latin1.GetString(buffer, 0, count));
        }

        _lines.Enqueue(received.ToString().Split("\r\n", 2)[0]);
    }

    private static bool IsWhole(string received)
    {
        if (received.Split("\r\n\r\n", 2) is not [var head, var body])
            return false;

        const string name = "Content-Length:";
        var length = head.Split("\r\n").FirstOrDefault(static line => line.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        return length is null || body.Length >= int.Parse(length[name.Length..], CultureInfo.InvariantCulture);
    }
}
