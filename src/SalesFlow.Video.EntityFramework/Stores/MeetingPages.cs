using Microsoft.EntityFrameworkCore;
using SalesFlow.Video.EntityFramework.Rows;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.EntityFramework.Stores;

/// <summary>Reads pages of an owner's meetings, each range of them along an index that has the order of the list.</summary>
internal static class MeetingPages
{
    // No index finds a part of a title. Whoever searches looks through so many meetings at a time and goes on from there: a word that
    // occurs nowhere would else cost a walk through all of them.
    private const int SearchedAtOnce = 1000;

    public static async Task<MeetingPage> ReadAsync(IQueryable<MeetingRow> rows, MeetingQuery query, CancellationToken cancellationToken)
    {
        var order = MeetingOrder.Of(query);
        List<MeetingRow> found = [];
        MeetingPosition? searchedTo = null;
        foreach (var range in MeetingRanges.Of(rows.AsNoTracking(), query))
        {
            searchedTo = query.Text is null ? null : await FindEndOfSearchAsync(range, cancellationToken).ConfigureAwait(false);
            var searched = searchedTo is null ? range.Entire : range.UpTo(searchedTo);

            // One more than asked for tells whether there is a next page.
            found.AddRange(await order.Apply(Search(searched, query)).Take(query.Limit + 1 - found.Count)
                .ToListAsync(cancellationToken).ConfigureAwait(false));
            if (found.Count > query.Limit || searchedTo is not null)
                break;
        }

        List<Meeting> page = [.. found.Take(query.Limit).Select(MeetingRows.ToMeeting)];
        return new MeetingPage(page, found.Count > query.Limit ? order.PositionOf(found[query.Limit - 1]) : searchedTo);
    }

    /// <summary>Returns the last meeting that this search looks at, or null when it looks at all of the range.</summary>
    private static Task<MeetingPosition?> FindEndOfSearchAsync(MeetingRange range, CancellationToken cancellationToken) =>
        range.Order.Places(range.Order.Apply(range.Entire).Skip(SearchedAtOnce - 1)).FirstOrDefaultAsync(cancellationToken);

    private static IQueryable<MeetingRow> Search(IQueryable<MeetingRow> rows, MeetingQuery query)
    {
        if (query.Text is not { } text)
            return rows;

        // A row that an earlier version wrote has the title in upper case and nothing more done to it, until it is saved again.
        var (search, early) = (SearchText.Of(text), text.ToUpperInvariant());
        return search == early
            ? rows.Where(row => row.TitleSearch.Contains(search))
            : rows.Where(row => row.TitleSearch.Contains(search) || row.TitleSearch.Contains(early));
    }
}
