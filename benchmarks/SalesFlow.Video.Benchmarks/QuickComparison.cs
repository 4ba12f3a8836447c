using SalesFlow.Video.Transcripts;

namespace SalesFlow.Video.Benchmarks;

/// <summary>
/// Compares reading with its floor in pairs, so that whatever else the machine does falls on both. It counts processor time, garbage
/// collection included, and not the clock: on a busy machine the clock measures the neighbours.
/// </summary>
internal static class QuickComparison
{
    private const int Pairs = 41;

    // Both halves of a pair last equally long, and long enough for several collections in the course of all pairs.
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(30);

    // Tiered compilation needs its rounds, and more time beside busy neighbours.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);

    /// <summary>Prints a table and returns 0 when every target is met.</summary>
    public static int Run(TextWriter output)
    {
        output.WriteLine("| file | KB | newline scan us | read us | ratio (median of pairs) | target |");
        output.WriteLine("|---|---|---|---|---|---|");

        var isMet = Compare("Zoom 1 h", CallFile.Zoom(1), 6, output);
        isMet &= Compare("Zoom 10 h", CallFile.Zoom(10), 10, output);
        _ = Compare("Teams 1 h", CallFile.Teams(1), null, output);
        _ = Compare("Teams 10 h", CallFile.Teams(10), null, output);

        return isMet ? 0 : 1;
    }

    private static bool Compare(string name, byte[] file, double? target, TextWriter output)
    {
        var read = Calibrate(() => WebVtt.ReadTranscript(file).Segments.Count);
        var scan = Calibrate(() => NewlineScan.Count(file));
        var pairs = Enumerable.Range(0, Pairs).Select(index => Pair(scan, read, readFirst: index % 2 == 0)).ToList();

        var ratio = Median(pairs.Select(pair => pair.Read / pair.Scan));
        output.WriteLine(FormattableString.Invariant(
            $"| {name} | {file.Length / 1024} | {Median(pairs.Select(pair => pair.Scan)):F1} | {Median(pairs.Select(pair => pair.Read)):F1} ")
            + FormattableString.Invariant($"| {ratio:F2} | {(target is null ? "none" : $"<= {target}")} |"));

        return target is null || ratio <= target;
    }

    // Warms up and finds out how often the work fits into a slice.
    private static (Func<int> Work, int Repeats) Calibrate(Func<int> work)
    {
        var repeats = 0;
        for (var start = Environment.CpuUsage.TotalTime; Environment.CpuUsage.TotalTime - start < WarmUp; repeats++) _ = work();

        return (work, Math.Max(1, (int)(repeats * Slice / WarmUp)));
    }

    private static (double Scan, double Read) Pair((Func<int>, int) scan, (Func<int>, int) read, bool readFirst)
    {
        var first = readFirst ? Time(read) : 0;
        var floor = Time(scan);

        return (floor, readFirst ? first : Time(read));
    }

    private static double Time((Func<int> Work, int Repeats) task)
    {
        var found = 0;
        var start = Environment.CpuUsage.TotalTime;
        for (var repeat = 0; repeat < task.Repeats; repeat++) found += task.Work();

        var used = Environment.CpuUsage.TotalTime - start;
        return found > 0 ? used.TotalMicroseconds / task.Repeats : throw new InvalidOperationException("The work found nothing. Check the file.");
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Pairs / 2);
}
