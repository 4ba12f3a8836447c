using System.Globalization;

namespace SalesFlow.Video.Proofs.Listing;

/// <summary>The medians of one list in milliseconds, by page: when there are few meetings, and when there are many.</summary>
public sealed record ListingLine(ListingCase Case, IReadOnlyDictionary<int, double> Few, IReadOnlyDictionary<int, double> Many)
{
    private const double MostGrowth = 1.5;

    /// <summary>How much longer the slowest page takes. Pages of meetings that were held say more, and so are compared with one of those.</summary>
    public double Growth => Many.Values.Max() / Few.Values.Max();

    public string? FindViolation() => Growth > MostGrowth ? $"{Case.Name} takes {Text(Growth)} times as long" : null;

    public override string ToString() =>
        $"{Case.Name} {Text(Few)} -> {Text(Many)} ms ({Text(Growth)}x)";

    private static string Text(IReadOnlyDictionary<int, double> pages) =>
        string.Join(" / ", pages.OrderBy(static page => page.Key).Select(static page => Text(page.Value)));

    private static string Text(double number) => number.ToString("0.00", CultureInfo.InvariantCulture);
}
