namespace SalesFlow.Video.Proofs.Listing;

/// <summary>A list that is measured: its filters as a query, and whether its pages may take longer with more meetings.</summary>
/// <param name="Name">What the report calls it.</param>
/// <param name="Query">The filters; empty for none.</param>
/// <param name="IsBounded">
/// True for a search that finds nothing: it looks at no more than a bounded number of meetings, of which a short list has fewer.
/// </param>
public sealed record ListingCase(string Name, string Query, bool IsBounded = false)
{
    /// <summary>How many pages are taken at once on the way to a far one. A search may end a large page early.</summary>
    public int Stride => Query.Contains("q=", StringComparison.Ordinal) ? 1 : 3;

    public static IReadOnlyList<ListingCase> Of(string leadId) =>
    [
        new("unfiltered", ""),
        new("upcoming", "&upcoming=true"),
        new("past", "&upcoming=false"),
        new("platform", "&platform=zoom"),
        new("status", "&status=cancelled"),
        new("lead", $"&lead_id={leadId}"),
        new("title word", "&q=angebot"),
        new("absent word", "&q=xylophone", IsBounded: true),
    ];
}
