using SalesFlow.Video.TestKit.Databases;

namespace SalesFlow.Video.Proofs.Intake;

/// <summary>Measures how many webhooks a host takes in durably, compared with an endpoint that only reads them.</summary>
public static class IntakeProof
{
    private static readonly TimeSpan SteadyDuration = TimeSpan.FromSeconds(6);

    // Before the rush, in which workers are held back: what they run would otherwise be compiled while something else is measured.
    private const double GentlePerSecond = 200;
    private static readonly TimeSpan GentleDuration = TimeSpan.FromSeconds(4);
    private static readonly int GentleCount = SteadyLoad.CountFor(GentlePerSecond, GentleDuration);

    /// <summary>Measures on SQLite files and in this cluster, one server at a time.</summary>
    public static async Task<IntakeReport> RunAsync(
        IntakeSettings settings, PostgresCluster postgres, CancellationToken cancellationToken = default)
    {
        var loadBefore = await File.ReadAllTextAsync("/proc/loadavg", cancellationToken);
        List<IntakeSample> samples = [];
        for (var round = 0; round < settings.Rounds; round++)
        {
            foreach (var mode in round % 2 == 0 ? settings.Modes : settings.Modes.Reverse())
                samples.Add(await MeasureAsync(mode, settings, postgres, cancellationToken));
        }

        var report = new IntakeReport { Modes = settings.Modes, Samples = samples, LoadBefore = loadBefore.Split(' ')[0] };
        Dictionary<IntakeMode, IReadOnlyList<TimeSpan>> latencies = [];
        foreach (var mode in settings.Modes.Where(static mode => mode.Least is not null))
        {
            List<TimeSpan> measured = [];
            for (var round = 0; round < settings.Rounds; round++)
                measured.Add(await MeasureLatencyAsync(mode, settings, report.MedianOf(mode) / 2, postgres, cancellationToken));
            latencies[mode] = measured;
        }

        return report with { Percentile99AtHalf = latencies };
    }

    private static async Task<IntakeSample> MeasureAsync(
        IntakeMode mode, IntakeSettings settings, PostgresCluster postgres, CancellationToken cancellationToken)
    {
        await using var server = await IntakeServer.StartAsync(mode, postgres, cancellationToken);
        var forSample = CountFor(settings.Duration);
        var warmUp = await WarmUpAsync(server, settings, forSample, cancellationToken);
        var (workBefore, before) = (await server.CountWorkAsync(cancellationToken), server.ProcessorTime);
        var result = await Wrk.RunAsync(server.Address, server.Requests, warmUp.Next, forSample, settings.Duration, cancellationToken);
        var spent = server.ProcessorTime - before;
        var work = await server.CountWorkAsync(cancellationToken) - workBefore;

        var rows = await server.CountRowsAsync(cancellationToken);
        await server.StopAsync(cancellationToken);
        return new IntakeSample
        {
            Mode = mode,
            PerSecond = result.PerSecond,
            ProcessorMicroseconds = spent.TotalMicroseconds / result.Requests,
            BatchSize = work.BatchSize,
            Jobs = work.Jobs,
            Errors = warmUp.Errors + result.Errors,
            Accepted = warmUp.Accepted + result.Requests,
            Rows = rows,
        };
    }

    private static async Task<TimeSpan> MeasureLatencyAsync(
        IntakeMode mode, IntakeSettings settings, double perSecond, PostgresCluster postgres, CancellationToken cancellationToken)
    {
        await using var server = await IntakeServer.StartAsync(mode, postgres, cancellationToken);
        var warmUp = await WarmUpAsync(server, settings, SteadyLoad.CountFor(perSecond, SteadyDuration), cancellationToken);
        var latencies = await SteadyLoad.RunAsync(server.Address, server.Requests, warmUp.Next, perSecond, SteadyDuration, cancellationToken);
        return latencies.Order().ElementAt(latencies.Count * 99 / 100);
    }

    /// <summary>Makes the requests for a fresh server, and warms it up with the first of them. Next is the number of the first that is left.</summary>
    private static async Task<(int Next, long Accepted, long Errors)> WarmUpAsync(
        IntakeServer server, IntakeSettings settings, int forSample, CancellationToken cancellationToken)
    {
        var forRush = CountFor(settings.WarmUp);
        server.Requests.Write(GentleCount + forRush + forSample);

        var latencies = await SteadyLoad.RunAsync(server.Address, server.Requests, 0, GentlePerSecond, GentleDuration, cancellationToken);
        var rush = await Wrk.RunAsync(server.Address, server.Requests, GentleCount, forRush, settings.WarmUp, cancellationToken);
        await server.SettleAsync(cancellationToken);

        var refused = latencies.Count(static latency => latency == TimeSpan.MaxValue);
        return (GentleCount + forRush, GentleCount + rush.Requests, refused + rush.Errors);
    }

    private static int CountFor(TimeSpan duration) => (int)(duration.TotalSeconds * IntakeSettings.MostPerSecond);
}
