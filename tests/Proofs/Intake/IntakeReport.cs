using System.Globalization;

namespace SalesFlow.Video.Proofs.Intake;

/// <summary>What was measured.</summary>
public sealed record IntakeReport
{
    private static readonly TimeSpan LatencyLimit = TimeSpan.FromMilliseconds(50);

    public required IReadOnlyList<IntakeMode> Modes { get; init; }

    public required IReadOnlyList<IntakeSample> Samples { get; init; }

    /// <summary>The load average of the machine before the first sample: what others did beside.</summary>
    public required string LoadBefore { get; init; }

    /// <summary>The latency that 99 of 100 requests keep at half of the measured rate, each time that it was measured.</summary>
    public IReadOnlyDictionary<IntakeMode, IReadOnlyList<TimeSpan>> Percentile99AtHalf { get; init; } =
        new Dictionary<IntakeMode, IReadOnlyList<TimeSpan>>();

    public double MedianOf(IntakeMode mode) => Median(mode, static sample => sample.PerSecond);

    public double RatioOf(IntakeMode mode) => MedianOf(mode) / MedianOf(IntakeMode.Floor);

    /// <summary>Returns what contradicts the promise, or makes the measurement worthless; empty when it holds.</summary>
    public IReadOnlyList<string> FindViolations() =>
    [
        .. Samples.Where(static sample => sample.Errors > 0).Select(static sample => $"{sample.Mode.Name}: {sample.Errors} errors"),
        .. Samples.Where(static sample => !sample.IsConsistent)
            .Select(static sample => $"{sample.Mode.Name}: {sample.Accepted} accepted, {sample.Rows} rows"),
        .. Modes.Where(mode => RatioOf(mode) < mode.Least)
            .Select(mode => Format($"{mode.Name}: {RatioOf(mode):0.000} of the floor, at least {mode.Least:0.00} is promised")),
        .. Percentile99AtHalf.Where(static pair => MedianOf(pair.Value) >= LatencyLimit.TotalMilliseconds)
            .Select(static pair => Format($"{pair.Key.Name}: p99 is {MedianOf(pair.Value):0.0} ms at half of the rate")),
        .. IsNormalSlower() ? (string[])["commits that do not wait for the disk were slower than those that do"] : [],
    ];

    public override string ToString() =>
        $"{Samples.Count / Modes.Count} rounds, load average before: {LoadBefore}\n" + string.Join('\n', Modes.Select(Describe));

    private string Describe(IntakeMode mode)
    {
        var rates = RatesOf(mode);
        var text = Format($"{mode.Name} {MedianOf(mode):0} req/s ({rates.Min():0}..{rates.Max():0}), {Median(mode, static sample => sample.ProcessorMicroseconds):0} us of processor time per request");
        if (mode.HasDatabase)
            text += Format($", ratio {RatioOf(mode):0.000}, {Median(mode, static sample => sample.BatchSize):0.0} per commit");
        if (mode is { HasDatabase: true, HasWorkers: true })
            text += Format($", {Median(mode, static sample => sample.Jobs):0} jobs beside");
        return Percentile99AtHalf.TryGetValue(mode, out var latencies)
            ? text + Format($", p99 {MedianOf(latencies):0.0} ms ({latencies.Min().TotalMilliseconds:0.0}..{latencies.Max().TotalMilliseconds:0.0}) at half of the rate")
            : text;
    }

    private bool IsNormalSlower() => Modes.Contains(IntakeMode.Sqlite) && Modes.Contains(IntakeMode.SqliteNormal)
        && RatesOf(IntakeMode.SqliteNormal).Max() < RatesOf(IntakeMode.Sqlite).Min();

    private List<double> RatesOf(IntakeMode mode) => [.. Samples.Where(sample => sample.Mode == mode).Select(static sample => sample.PerSecond)];

    private double Median(IntakeMode mode, Func<IntakeSample, double> value) =>
        Median(Samples.Where(sample => sample.Mode == mode).Select(value));

    private static double MedianOf(IReadOnlyList<TimeSpan> latencies) =>
        Median(latencies.Select(static latency => latency.TotalMilliseconds));

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
