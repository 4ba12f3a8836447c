using System.Diagnostics;

namespace SalesFlow.Video.Proofs.Intake;

/// <summary>Sends at a fixed rate whatever the server does. A latency begins when its request was due, so that waiting for a slow one counts.</summary>
internal static class SteadyLoad
{
    // Sent first and not counted: until then it is this program that is slow, since its code is being compiled.
    private static readonly TimeSpan RunUp = TimeSpan.FromSeconds(2);

    /// <summary>How many requests are sent, as many through each connection.</summary>
    public static int CountFor(double perSecond, TimeSpan duration) =>
        IntakeSettings.Connections * (int)(perSecond * (RunUp + duration).TotalSeconds / IntakeSettings.Connections);

    /// <summary>Returns the latency of each request that counts, or of a refused one the longest there is.</summary>
    public static async Task<IReadOnlyList<TimeSpan>> RunAsync(
        Uri address, RequestFile requests, int first, double perSecond, TimeSpan duration, CancellationToken cancellationToken)
    {
        var perConnection = CountFor(perSecond, duration) / IntakeSettings.Connections;
        var interval = TimeSpan.FromSeconds(IntakeSettings.Connections / perSecond);
        var connections = await Task.WhenAll(Enumerable.Range(0, IntakeSettings.Connections).Select(
            connection => SteadyConnection.OpenAsync(address, requests, first + (connection * perConnection), perConnection, cancellationToken)));
        try
        {
            var begin = Stopwatch.GetTimestamp();
            var latencies = await Task.WhenAll(connections.Select((connection, number) => Task.Run(
                () => SendAsync(
                    connection, perConnection,
                    index => (interval * index) + (interval * number / IntakeSettings.Connections) - Stopwatch.GetElapsedTime(begin), cancellationToken),
                cancellationToken)));
            return [.. latencies.SelectMany(latency => latency.Skip((int)(RunUp / interval)))];
        }
        finally
        {
            foreach (var connection in connections)
                connection.Dispose();
        }
    }

    private static async Task<List<TimeSpan>> SendAsync(
        SteadyConnection connection, int count, Func<int, TimeSpan> untilDue, CancellationToken cancellationToken)
    {
        var latencies = new List<TimeSpan>(count);
        for (var index = 0; index < count; index++)
        {
            if (untilDue(index) is { Ticks: > 0 } pause)
                await Task.Delay(pause, cancellationToken);
            latencies.Add(await connection.SendAsync(index, cancellationToken) ? -untilDue(index) : TimeSpan.MaxValue);
        }

        return latencies;
    }
}
