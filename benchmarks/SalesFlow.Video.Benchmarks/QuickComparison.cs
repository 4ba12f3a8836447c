using System.Security.Cryptography;
using SalesFlow.Video.Transcripts;

namespace SalesFlow.Video.Benchmarks;

/// <summary>Compares what is promised to be fast with its floor, within a minute or two.</summary>
internal static class QuickComparison
{
    // Of proof and routing of a delivery, on one core.
    private const double DeliveryMicroseconds = 5;

    /// <summary>Prints two tables and returns 0 when every target is met.</summary>
    public static int Run(TextWriter output)
    {
        output.WriteLine("| file | KB | newline scan us | read us | ratio (median of pairs) | target |");
        output.WriteLine("|---|---|---|---|---|---|");

        var isMet = CompareReading("Zoom 1 h", CallFile.Zoom(1), 6, output);
        isMet &= CompareReading("Zoom 10 h", CallFile.Zoom(10), 10, output);
        _ = CompareReading("Teams 1 h", CallFile.Teams(1), null, output);
        _ = CompareReading("Teams 10 h", CallFile.Teams(10), null, output);

        output.WriteLine();
        output.WriteLine("| delivery | bytes | SHA-256 us | prove and describe us | ratio (median of pairs) | target |");
        output.WriteLine("|---|---|---|---|---|---|");
        return isMet & CompareProof(output) ? 0 : 1;
    }

    private static bool CompareReading(string name, byte[] file, double? target, TextWriter output)
    {
        var (scan, read, ratio) = PairedTiming.Compare(
            () => NewlineScan.Count(file), () => WebVtt.ReadTranscript(file).Segments.Count);
        output.WriteLine(FormattableString.Invariant(
            $"| {name} | {file.Length / 1024} | {scan:F1} | {read:F1} | {ratio:F2} | {(target is null ? "none" : $"<= {target}")} |"));

        return target is null || ratio <= target;
    }

    private static bool CompareProof(TextWriter output)
    {
        using var delivery = new SignedDelivery();
        var hash = new byte[SHA256.HashSizeInBytes];
        var (least, proof, ratio) = PairedTiming.Compare(
            () => SHA256.HashData(delivery.Body, hash), () => delivery.ProveAndRoute().Key.Length);
        output.WriteLine(FormattableString.Invariant(
            $"| Zoom | {delivery.Body.Length} | {least:F2} | {proof:F2} | {ratio:F2} | < {DeliveryMicroseconds} us |"));

        return proof < DeliveryMicroseconds;
    }
}
