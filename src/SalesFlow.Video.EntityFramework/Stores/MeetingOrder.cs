using Microsoft.EntityFrameworkCore;
using SalesFlow.Video.EntityFramework.Rows;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.EntityFramework.Stores;

/// <summary>The order of a list: by planned start, and what is past by when it really began; ascending for what is upcoming.</summary>
internal sealed class MeetingOrder
{
    private readonly string _key;

    private MeetingOrder(string key, bool isAscending) => (_key, IsAscending) = (key, isAscending);

    public bool IsAscending { get; }

    public static MeetingOrder Of(MeetingQuery query) => new(
        query.Upcoming == false ? nameof(MeetingRow.ListedAt) : nameof(MeetingRow.ScheduledStart), isAscending: query.Upcoming == true);

    public IQueryable<MeetingRow> Apply(IQueryable<MeetingRow> rows) => IsAscending
        ? rows.OrderBy(row => EF.Property<DateTimeOffset>(row, _key)).ThenBy(row => row.Id)
        : rows.OrderByDescending(row => EF.Property<DateTimeOffset>(row, _key)).ThenByDescending(row => row.Id);

    public MeetingPosition PositionOf(MeetingRow row) =>
        new(_key == nameof(MeetingRow.ListedAt) ? row.ListedAt : row.ScheduledStart, new MeetingId(row.Id));

    public IQueryable<MeetingPosition> Places(IQueryable<MeetingRow> rows) =>
        rows.Select(row => new MeetingPosition(EF.Property<DateTimeOffset>(row, _key), new MeetingId(row.Id)));

    /// <summary>Leaves what lies behind a position. The bound on the instant alone is what lets the index begin there.</summary>
    public IQueryable<MeetingRow> Behind(MeetingPosition? position, IQueryable<MeetingRow> rows)
    {
        if (position is not { At: var at, Id.Value: var id })
            return rows;

        return IsAscending
            ? rows.Where(row => EF.Property<DateTimeOffset>(row, _key) >= at && (EF.Property<DateTimeOffset>(row, _key) > at || row.Id > id))
            : rows.Where(row => EF.Property<DateTimeOffset>(row, _key) <= at && (EF.Property<DateTimeOffset>(row, _key) < at || row.Id < id));
    }

    /// <summary>Leaves what lies before a position, or at it.</summary>
    public IQueryable<MeetingRow> UpTo(MeetingPosition position, IQueryable<MeetingRow> rows)
    {
        var (at, id) = (position.At, position.Id.Value);
        return IsAscending
            ? rows.Where(row => EF.Property<DateTimeOffset>(row, _key) <= at && (EF.Property<DateTimeOffset>(row, _key) < at || row.Id <= id))
            : rows.Where(row => EF.Property<DateTimeOffset>(row, _key) >= at && (EF.Property<DateTimeOffset>(row, _key) > at || row.Id >= id));
    }

    /// <summary>Leaves what is later than an instant.</summary>
    public IQueryable<MeetingRow> Above(DateTimeOffset instant, IQueryable<MeetingRow> rows) =>
        rows.Where(row => EF.Property<DateTimeOffset>(row, _key) > instant);

    /// <summary>Leaves what is at an instant, or earlier.</summary>
    public IQueryable<MeetingRow> Until(DateTimeOffset instant, IQueryable<MeetingRow> rows) =>
        rows.Where(row => EF.Property<DateTimeOffset>(row, _key) <= instant);
}
