namespace SalesFlow.Video.Proofs.Listing;

/// <summary>A list that is measured: its filters as a query.</summary>
/// <param name="Name">What the report calls it.</param>
/// <param name="Query">The filters; empty for none.</param>
/// <param name="FindsNothing">True for a search whose pages are all empty.</param>
public sealed record ListingCase(string Name, string Query, bool FindsNothing = false)
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
        new("absent word", "&q=xylophone", FindsNothing: true),
    ];
}
