using SalesFlow.Video.TestKit.Databases;

namespace SalesFlow.Video.Proofs.Intake;

/// <summary>Measures how many webhooks a host takes in durably, compared with an endpoint that only reads them.</summary>
public static class IntakeProof
{
    private static readonly TimeSpan SteadyDuration = TimeSpan.FromSeconds(6);

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
        var (forWarmUp, forSample) = (CountFor(settings.WarmUp), CountFor(settings.Duration));
        server.Requests.Write(forWarmUp + forSample);

        var warmUp = await Wrk.RunAsync(server.Address, server.Requests, 0, forWarmUp, settings.WarmUp, cancellationToken);
        await server.SettleAsync(cancellationToken);
        var before = server.ProcessorTime;
        var result = await Wrk.RunAsync(server.Address, server.Requests, forWarmUp, forSample, settings.Duration, cancellationToken);
        var spent = server.ProcessorTime - before;

        var rows = await server.CountRowsAsync(cancellationToken);
        var counts = await server.StopAsync(cancellationToken);
        return new IntakeSample
        {
            Mode = mode,
            PerSecond = result.PerSecond,
            ProcessorMicroseconds = spent.TotalMicroseconds / result.Requests,
            BatchSize = counts.Batches == 0 ? 0 : (double)counts.Deliveries / counts.Batches,
            Jobs = counts.Jobs,
            Errors = warmUp.Errors + result.Errors,
            Accepted = warmUp.Requests + result.Requests,
            Rows = rows,
        };
    }

    private static async Task<TimeSpan> MeasureLatencyAsync(
        IntakeMode mode, IntakeSettings settings, double perSecond, PostgresCluster postgres, CancellationToken cancellationToken)
    {
        await using var server = await IntakeServer.StartAsync(mode, postgres, cancellationToken);
        var forWarmUp = CountFor(settings.WarmUp);
        server.Requests.Write(forWarmUp + SteadyLoad.CountFor(perSecond, SteadyDuration));
        await Wrk.RunAsync(server.Address, server.Requests, 0, forWarmUp, settings.WarmUp, cancellationToken);
        await server.SettleAsync(cancellationToken);

        var latencies = await SteadyLoad.RunAsync(server.Address, server.Requests, forWarmUp, perSecond, SteadyDuration, cancellationToken);
        return latencies.Order().ElementAt(latencies.Count * 99 / 100);
    }

    private static int CountFor(TimeSpan duration) => (int)(duration.TotalSeconds * IntakeSettings.MostPerSecond);
}
