using Microsoft.EntityFrameworkCore;
using SalesFlow.Video.EntityFramework.Rows;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.EntityFramework.Stores;

/// <summary>Reads pages of an owner's meetings along the index of owner, start and id.</summary>
internal static class MeetingPages
{
    private static readonly string[] Over =
    [
        Words<MeetingStatus>.Of(MeetingStatus.Cancelled),
        Words<MeetingStatus>.Of(MeetingStatus.Completed),
        Words<MeetingStatus>.Of(MeetingStatus.NotHeld),
    ];

    public static async Task<MeetingPage> ReadAsync(IQueryable<MeetingRow> rows, MeetingQuery query, CancellationToken cancellationToken)
    {
        var behind = Narrow(Filter(rows, query), query);
        var ordered = query.Upcoming == true
            ? behind.OrderBy(row => row.ScheduledStart).ThenBy(row => row.Id)
            : behind.OrderByDescending(row => row.ScheduledStart).ThenByDescending(row => row.Id);

        // One more than asked for tells whether there is a next page.
        var found = await ordered.Take(query.Limit + 1).AsNoTracking().ToListAsync(cancellationToken).ConfigureAwait(false);
        List<Meeting> page = [.. found.Take(query.Limit).Select(MeetingRows.ToMeeting)];
        return new MeetingPage(page, found.Count > query.Limit ? new MeetingPosition(page[^1].ScheduledStart, page[^1].Id) : null);
    }

    private static IQueryable<MeetingRow> Filter(IQueryable<MeetingRow> rows, MeetingQuery query)
    {
        rows = rows.Where(row => row.UserId == query.Owner.Value);
        rows = query.Upcoming switch
        {
            true => rows.Where(row => row.ScheduledEnd > query.Now && !EF.Constant(Over).Contains(row.Status)),
            false => rows.Where(row => row.ScheduledEnd <= query.Now || EF.Constant(Over).Contains(row.Status)),
            null => rows,
        };

        if (query.Platform is { Name: var platform })
            rows = rows.Where(row => row.Platform == platform);
        if (query.Status is { } status)
        {
            var word = Words<MeetingStatus>.Of(status);
            rows = rows.Where(row => row.Status == word);
        }

        if (query.LeadId is { } leadId)
            rows = rows.Where(row => row.LeadId == leadId);
        if (query.Text is { } text)
        {
            var search = MeetingRows.ToSearch(text);
            rows = rows.Where(row => row.TitleSearch.Contains(search));
        }

        return rows;
    }

    /// <summary>Leaves what lies behind a position. The bound on the start alone is what lets the index begin there.</summary>
    private static IQueryable<MeetingRow> Narrow(IQueryable<MeetingRow> rows, MeetingQuery query)
    {
        if (query.After is not { ScheduledStart: var start, Id.Value: var id })
            return rows;

        return query.Upcoming == true
            ? rows.Where(row => row.ScheduledStart >= start && (row.ScheduledStart > start || row.Id > id))
            : rows.Where(row => row.ScheduledStart <= start && (row.ScheduledStart < start || row.Id < id));
    }
}
