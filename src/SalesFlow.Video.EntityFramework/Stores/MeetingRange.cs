using SalesFlow.Video.EntityFramework.Rows;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.EntityFramework.Stores;

/// <summary>A stretch of an owner's meetings that an index has in the order of the list.</summary>
/// <remarks>SQLite begins or ends at one bound of the several that a query names, and not at the nearest: each side has one.</remarks>
/// <param name="Order">The order.</param>
/// <param name="Rows">The meetings, bounded on all sides but the lower one.</param>
/// <param name="Above">Only what is later; null for no such bound.</param>
internal sealed record MeetingRange(MeetingOrder Order, IQueryable<MeetingRow> Rows, DateTimeOffset? Above = null)
{
    public IQueryable<MeetingRow> Entire => Above is { } above ? Order.Above(above, Rows) : Rows;

    /// <summary>Leaves what lies before a position of this range, or at it.</summary>
    public IQueryable<MeetingRow> UpTo(MeetingPosition position) => Order.UpTo(position, Order.IsAscending ? Entire : Rows);
}
