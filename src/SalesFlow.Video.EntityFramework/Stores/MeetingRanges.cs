using Microsoft.EntityFrameworkCore;
using SalesFlow.Video.EntityFramework.Mapping;
using SalesFlow.Video.EntityFramework.Rows;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.EntityFramework.Stores;

/// <summary>The ranges of an index in which the meetings of a list lie, in the list's order.</summary>
/// <remarks>
/// As one range, either side would be read from the wrong end: what is upcoming through all of the past, since a meeting that goes on
/// may have begun at any time, and what is past through all that is planned, since a cancelled meeting may lie anywhere ahead.
/// </remarks>
internal static class MeetingRanges
{
    private static readonly MeetingStatus[] OverStatuses = [MeetingStatus.Cancelled, MeetingStatus.Completed, MeetingStatus.NotHeld];
    private static readonly string[] Over = [.. OverStatuses.Select(Words<MeetingStatus>.Of)];

    public static IEnumerable<MeetingRange> Of(IQueryable<MeetingRow> rows, MeetingQuery query)
    {
        var wanted = Filter(rows, query);
        return query.Upcoming switch
        {
            true => Upcoming(wanted, query),
            false => Past(wanted, query),
            null => [new(Behind(wanted, query))],
        };
    }

    private static IEnumerable<MeetingRange> Upcoming(IQueryable<MeetingRow> wanted, MeetingQuery query)
    {
        if (query.Status is { } status && OverStatuses.Contains(status))
            yield break;

        var (now, earliest) = (query.Now, query.Now.AddMinutes(-MeetingMapping.LongMinutes));
        var open = wanted.Where(row => row.ScheduledEnd > now);
        if (query.Status is null)
            open = open.Where(row => !EF.Constant(Over).Contains(row.Status));

        if (query.After is { } after && after.ScheduledStart > earliest)
        {
            yield return new(Behind(open, query));
            yield break;
        }

        // Almost never is there one: we schedule none that are so long, but people change meetings at their platforms.
        yield return new(Behind(open, query).Where(row => row.ScheduledStart <= earliest && row.DurationMinutes >= MeetingMapping.LongMinutes));
        yield return new(open, earliest);
    }

    private static IEnumerable<MeetingRange> Past(IQueryable<MeetingRow> wanted, MeetingQuery query)
    {
        var now = query.Now;
        bool? isOver = query.Status is { } status ? OverStatuses.Contains(status) : null;
        var isAhead = query.After is null || query.After.ScheduledStart > now;
        if (isAhead && isOver != false)
        {
            var ahead = Behind(wanted, query);
            yield return new(isOver == true ? ahead : ahead.Where(row => EF.Constant(Over).Contains(row.Status)), now);
        }

        var begun = isAhead ? wanted.Where(row => row.ScheduledStart <= now) : Behind(wanted, query);
        yield return new(isOver switch
        {
            true => begun,
            false => begun.Where(row => row.ScheduledEnd <= now),
            null => begun.Where(row => row.ScheduledEnd <= now || EF.Constant(Over).Contains(row.Status)),
        });
    }

    private static IQueryable<MeetingRow> Filter(IQueryable<MeetingRow> rows, MeetingQuery query)
    {
        rows = rows.Where(row => row.UserId == query.Owner.Value);
        if (query.Platform is { Name: var platform })
            rows = rows.Where(row => row.Platform == platform);
        if (query.Status is { } status)
        {
            var word = Words<MeetingStatus>.Of(status);
            rows = rows.Where(row => row.Status == word);
        }

        if (query.LeadId is { } leadId)
            rows = rows.Where(row => row.LeadId == leadId);
        return rows;
    }

    /// <summary>Leaves what lies behind the page before. The bound on the start alone is what lets the index begin there.</summary>
    private static IQueryable<MeetingRow> Behind(IQueryable<MeetingRow> rows, MeetingQuery query)
    {
        if (query.After is not { ScheduledStart: var start, Id.Value: var id })
            return rows;

        return query.Upcoming == true
            ? rows.Where(row => row.ScheduledStart >= start && (row.ScheduledStart > start || row.Id > id))
            : rows.Where(row => row.ScheduledStart <= start && (row.ScheduledStart < start || row.Id < id));
    }
}
