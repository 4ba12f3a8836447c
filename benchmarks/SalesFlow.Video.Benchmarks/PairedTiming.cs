namespace SalesFlow.Video.Benchmarks;

/// <summary>
/// Compares work with its floor in pairs, so that whatever else the machine does falls on both. It counts processor time, garbage
/// collection included, and not the clock: on a busy machine the clock measures the neighbours.
/// </summary>
internal static class PairedTiming
{
    private const int Pairs = 41;

    // Both halves of a pair last equally long, and long enough for several collections in the course of all pairs.
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(30);

    // Tiered compilation needs its rounds, and more time beside busy neighbours.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);

    /// <summary>Returns medians: microseconds of both, and their ratio pair by pair.</summary>
    public static (double Floor, double Work, double Ratio) Compare(Func<int> floor, Func<int> work)
    {
        var tasks = (Floor: Calibrate(floor), Work: Calibrate(work));
        var pairs = Enumerable.Range(0, Pairs).Select(index => Pair(tasks.Floor, tasks.Work, workFirst: index % 2 == 0)).ToList();

        return (Median(pairs.Select(pair => pair.Floor)), Median(pairs.Select(pair => pair.Work)), Median(pairs.Select(pair => pair.Work / pair.Floor)));
    }

    // Warms up and finds out how often the work fits into a slice.
    private static (Func<int> Work, int Repeats) Calibrate(Func<int> work)
    {
        var repeats = 0;
        for (var start = Environment.CpuUsage.TotalTime; Environment.CpuUsage.TotalTime - start < WarmUp; repeats++) _ = work();

        return (work, Math.Max(1, (int)(repeats * Slice / WarmUp)));
    }

    private static (double Floor, double Work) Pair((Func<int>, int) floor, (Func<int>, int) work, bool workFirst)
    {
        var first = workFirst ? Time(work) : 0;
        var least = Time(floor);

        return (least, workFirst ? first : Time(work));
    }

    private static double Time((Func<int> Work, int Repeats) task)
    {
        var found = 0L;
        var start = Environment.CpuUsage.TotalTime;
        for (var repeat = 0; repeat < task.Repeats; repeat++) found += task.Work();

        var used = Environment.CpuUsage.TotalTime - start;
        return found > 0 ? used.TotalMicroseconds / task.Repeats : throw new InvalidOperationException("The work found nothing. Check its input.");
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Pairs / 2);
}
