using Microsoft.EntityFrameworkCore;
using SalesFlow.Video.EntityFramework.Mapping;
using SalesFlow.Video.EntityFramework.Rows;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.EntityFramework.Stores;

/// <summary>The ranges of an index in which the meetings of a list lie, in the list's order.</summary>
/// <remarks>
/// As one range, either side would be read from the wrong end: what is upcoming through all of the past, since a meeting that goes on
/// may have begun at any time, and what is past through all that is planned, since somebody may have said already that it is not held.
/// </remarks>
internal static class MeetingRanges
{
    private static readonly string[] Held = [Words<MeetingStatus>.Of(MeetingStatus.Completed), Words<MeetingStatus>.Of(MeetingStatus.NotHeld)];
    private static readonly string Cancelled = Words<MeetingStatus>.Of(MeetingStatus.Cancelled);
    private static readonly string InProgress = Words<MeetingStatus>.Of(MeetingStatus.InProgress);
    private static readonly string[] Closed = [Cancelled, .. Held];

    public static IEnumerable<MeetingRange> Of(IQueryable<MeetingRow> rows, MeetingQuery query)
    {
        var (wanted, order) = (Filter(rows, query), MeetingOrder.Of(query));
        return query.Upcoming switch
        {
            true => Upcoming(wanted, query, order),
            false => Past(wanted, query, order),
            null => [new(order, order.Behind(query.After, wanted))],
        };
    }

    private static IEnumerable<MeetingRange> Upcoming(IQueryable<MeetingRow> wanted, MeetingQuery query, MeetingOrder order)
    {
        if (query.Status is MeetingStatus.InProgress)
        {
            yield return new(order, order.Behind(query.After, wanted));
            yield break;
        }

        if (query.Status is MeetingStatus.Cancelled or MeetingStatus.Completed or MeetingStatus.NotHeld)
            yield break;

        var (now, earliest) = (query.Now, query.Now.AddMinutes(-MeetingMapping.LongMinutes));
        var open = query.Status is not null
            ? wanted.Where(row => row.ScheduledEnd > now)
            : wanted.Where(row => !EF.Constant(Closed).Contains(row.Status) && (row.ScheduledEnd > now || row.Status == EF.Constant(InProgress)));
        if (query.After is { } after && after.At > earliest)
        {
            yield return new(order, order.Behind(query.After, open));
            yield break;
        }

        // Almost never is there one: we schedule none that are so long, but people change meetings at their platforms, and forget to hang up.
        yield return new(order, order.Until(earliest, order.Behind(query.After, open))
            .Where(row => row.DurationMinutes >= MeetingMapping.LongMinutes || row.Status == EF.Constant(InProgress)));
        yield return new(order, open, earliest);
    }

    private static IEnumerable<MeetingRange> Past(IQueryable<MeetingRow> wanted, MeetingQuery query, MeetingOrder order)
    {
        var now = query.Now;
        var isAhead = query.After is null || query.After.At > now;
        var begun = isAhead ? order.Until(now, wanted) : order.Behind(query.After, wanted);
        switch (query.Status)
        {
            case MeetingStatus.InProgress:
                yield break;
            case MeetingStatus.Completed or MeetingStatus.NotHeld:
                yield return new(order, order.Behind(query.After, wanted));
                yield break;
            case MeetingStatus.Cancelled:
                yield return new(order, begun.Where(row => row.ScheduledStart <= now));
                yield break;
            case not null:
                yield return new(order, begun.Where(row => row.ScheduledEnd <= now));
                yield break;
        }

        if (isAhead)
            yield return new(order, order.Behind(query.After, wanted).Where(row => EF.Constant(Held).Contains(row.Status)), now);
        yield return new(order, begun.Where(row => EF.Constant(Held).Contains(row.Status)
            || (row.Status == EF.Constant(Cancelled) && row.ScheduledStart <= now)
            || (row.ScheduledEnd <= now && row.Status != EF.Constant(InProgress) && row.Status != EF.Constant(Cancelled))));
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
}
