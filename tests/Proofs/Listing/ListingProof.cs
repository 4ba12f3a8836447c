using System.Diagnostics;
using SalesFlow.Video.Proofs.App;

namespace SalesFlow.Video.Proofs.Listing;

/// <summary>Measures pages of two lists over HTTP, one after the other in turn, so that what else the machine does meets both alike.</summary>
internal sealed class ListingProof(AppProcess few, AppProcess many, int samples)
{
    private const int PageSize = 50;
    private const int WarmUps = 20;

    private static readonly int[] Pages = [1, 10, 1000];

    public async Task<IReadOnlyList<ListingLine>> RunAsync(CancellationToken cancellationToken)
    {
        var fewCases = ListingCase.Of(await FindLeadAsync(few, cancellationToken));
        var manyCases = ListingCase.Of(await FindLeadAsync(many, cancellationToken));
        List<ListingLine> lines = [];
        foreach (var (fewCase, manyCase) in fewCases.Zip(manyCases))
            lines.Add(await MeasureAsync(fewCase, manyCase, cancellationToken));
        return lines;
    }

    private async Task<ListingLine> MeasureAsync(ListingCase fewCase, ListingCase manyCase, CancellationToken cancellationToken)
    {
        var fewPages = await FindEndsAsync(fewCase, cancellationToken);
        var manyPages = await FindPagesAsync(manyCase, cancellationToken);
        var fewTimes = fewPages.ToDictionary(static page => page.Key, static _ => new List<double>());
        var manyTimes = manyPages.ToDictionary(static page => page.Key, static _ => new List<double>());
        for (var sample = -WarmUps; sample < samples; sample++)
        {
            await TimeAsync(few, fewPages, fewTimes, isKept: sample >= 0, cancellationToken);
            await TimeAsync(many, manyPages, manyTimes, isKept: sample >= 0, cancellationToken);
        }

        return new ListingLine(manyCase, Medians(fewTimes), Medians(manyTimes));
    }

    /// <summary>Goes through the short list and returns the addresses of its first and its last full page.</summary>
    private async Task<Dictionary<int, string>> FindEndsAsync(ListingCase listing, CancellationToken cancellationToken)
    {
        var path = PathOf(listing, PageSize, null);
        Dictionary<int, string> ends = new() { [1] = path };
        for (var page = 1; ; page++)
        {
            var body = await few.GetAsync(path, cancellationToken);
            if (page > 1 && body["items"]!.AsArray().Count == PageSize)
                ends = new() { [1] = ends[1], [page] = path };
            if ((string?)body["next_cursor"] is not { } cursor)
                return ends;
            path = PathOf(listing, PageSize, cursor);
        }
    }

    /// <summary>Goes through the long list once and returns the addresses of the pages that are measured, as far as there are any.</summary>
    private async Task<Dictionary<int, string>> FindPagesAsync(ListingCase listing, CancellationToken cancellationToken)
    {
        Dictionary<int, string> found = new() { [1] = PathOf(listing, PageSize, null) };

        // Of empty pages one is enough.
        if (listing.FindsNothing)
            return found;

        string? cursor = null;
        for (var before = listing.Stride; before < Pages[^1]; before += listing.Stride)
        {
            var body = await many.GetAsync(PathOf(listing, listing.Stride * PageSize, cursor), cancellationToken);
            cursor = (string?)body["next_cursor"];
            if (cursor is null)
                break;
            if (Pages.Contains(before + 1))
                found[before + 1] = PathOf(listing, PageSize, cursor);
        }

        return found;
    }

    private static async Task TimeAsync(
        AppProcess app, Dictionary<int, string> pages, Dictionary<int, List<double>> times, bool isKept, CancellationToken cancellationToken)
    {
        foreach (var (page, path) in pages)
        {
            var start = Stopwatch.GetTimestamp();
            await app.Api.GetByteArrayAsync(path, cancellationToken);
            if (isKept)
                times[page].Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
    }

    /// <summary>Returns the lead who has the most meetings of a page: the one that every tenth seeded meeting is with.</summary>
    private static async Task<string> FindLeadAsync(AppProcess app, CancellationToken cancellationToken)
    {
        var page = await app.GetAsync(PathOf(new ListingCase("", ""), 200, null), cancellationToken);
        return page["items"]!.AsArray().Select(static meeting => (string?)meeting!["lead_id"]).OfType<string>()
            .GroupBy(static lead => lead).MaxBy(static meetings => meetings.Count())!.Key;
    }

    private static string PathOf(ListingCase listing, int limit, string? cursor) =>
        $"/api/video-meetings/meetings?limit={limit}{listing.Query}{(cursor is null ? "" : $"&cursor={cursor}")}";

    private static Dictionary<int, double> Medians(Dictionary<int, List<double>> times) =>
        times.ToDictionary(static page => page.Key, static page => page.Value.Order().ElementAt(page.Value.Count / 2));
}
