using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace SalesFlow.Video.Proofs.Intake;

/// <summary>Sends at a fixed rate whatever the server does. A latency begins when its request was due, so that waiting for a slow one counts.</summary>
internal static class SteadyLoad
{
    /// <summary>Returns the latency of each request, or of a refused one the longest there is.</summary>
    public static async Task<IReadOnlyList<TimeSpan>> RunAsync(
        Uri address, RequestFile requests, int first, double perSecond, TimeSpan duration, CancellationToken cancellationToken)
    {
        var perConnection = (int)(perSecond * duration.TotalSeconds / IntakeSettings.Connections);
        var interval = TimeSpan.FromSeconds(IntakeSettings.Connections / perSecond);
        var begin = Stopwatch.GetTimestamp();
        var latencies = await Task.WhenAll(Enumerable.Range(0, IntakeSettings.Connections).Select(connection => Task.Run(
            () => SendAsync(
                address, requests, first + (connection * perConnection), perConnection,
                index => (interval * index) + (interval * connection / IntakeSettings.Connections) - Stopwatch.GetElapsedTime(begin), cancellationToken),
            cancellationToken)));
        return [.. latencies.SelectMany(static latency => latency)];
    }

    private static async Task<List<TimeSpan>> SendAsync(
        Uri address, RequestFile requests, int first, int count, Func<int, TimeSpan> untilDue, CancellationToken cancellationToken)
    {
        var all = new byte[(long)count * requests.Length];
        await using (var file = File.OpenRead(requests.Path))
        {
            file.Seek((long)first * requests.Length, SeekOrigin.Begin);
            await file.ReadExactlyAsync(all, cancellationToken);
        }

        using var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync(address.Host, address.Port, cancellationToken);
        await using var stream = client.GetStream();
        var answer = new byte[1024];
        var latencies = new List<TimeSpan>(count);
        for (var index = 0; index < count; index++)
        {
            if (untilDue(index) is { Ticks: > 0 } pause)
                await Task.Delay(pause, cancellationToken);
            await stream.WriteAsync(all.AsMemory(index * requests.Length, requests.Length), cancellationToken);
            latencies.Add(await ReadAnswerAsync(stream, answer, cancellationToken) ? -untilDue(index) : TimeSpan.MaxValue);
        }

        return latencies;
    }

    /// <summary>An accepted webhook is answered with 200 and no body.</summary>
    private static async Task<bool> ReadAnswerAsync(NetworkStream stream, byte[] buffer, CancellationToken cancellationToken)
    {
        var length = 0;
        while (!buffer.AsSpan(0, length).EndsWith("\r\n\r\n"u8))
        {
            var read = length < buffer.Length ? await stream.ReadAsync(buffer.AsMemory(length), cancellationToken) : 0;
            if (read == 0)
                throw new InvalidOperationException($"Not the answer to an accepted webhook: {Encoding.ASCII.GetString(buffer, 0, length)}");
            length += read;
        }

        return buffer.AsSpan(0, length).StartsWith("HTTP/1.1 200 "u8);
    }
}
