using System.Net.Sockets;
using System.Text;

namespace SalesFlow.Video.Proofs.Intake;

/// <summary>A connection with the requests that go through it, in memory before the first is due.</summary>
internal sealed class SteadyConnection : IDisposable
{
    private readonly TcpClient _client = new() { NoDelay = true };
    private readonly byte[] _answer = new byte[1024];
    private readonly byte[] _requests;
    private readonly int _length;

    private SteadyConnection(byte[] requests, int length)
    {
        _requests = requests;
        _length = length;
    }

    public static async Task<SteadyConnection> OpenAsync(Uri address, RequestFile requests, int first, int count, CancellationToken cancellationToken)
    {
        var connection = new SteadyConnection(new byte[(long)count * requests.Length], requests.Length);
        await using var file = File.OpenRead(requests.Path);
        file.Seek((long)first * requests.Length, SeekOrigin.Begin);
        await file.ReadExactlyAsync(connection._requests, cancellationToken);
        await connection._client.ConnectAsync(address.Host, address.Port, cancellationToken);
        return connection;
    }

    /// <summary>Sends a request and waits for its answer; false when it was refused.</summary>
    public async Task<bool> SendAsync(int index, CancellationToken cancellationToken)
    {
        var stream = _client.GetStream();
        await stream.WriteAsync(_requests.AsMemory(index * _length, _length), cancellationToken);

        // An accepted webhook is answered with 200 and no body.
        var received = 0;
        while (!_answer.AsSpan(0, received).EndsWith("\r\n\r\n"u8))
        {
            var read = received < _answer.Length ? await stream.ReadAsync(_answer.AsMemory(received), cancellationToken) : 0;
            if (read == 0)
                throw new InvalidOperationException($"Not the answer to an accepted webhook: {Encoding.ASCII.GetString(_answer, 0, received)}");
            received += read;
        }

        return _answer.AsSpan(0, received).StartsWith("HTTP/1.1 200 "u8);
    }

    public void Dispose() => _client.Dispose();
}
