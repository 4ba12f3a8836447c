using SalesFlow.App.Shell;
using SalesFlow.Video.Hosting;

namespace SalesFlow.App.Meetings;

/// <summary>The meetings of one day of the viewer's.</summary>
/// <param name="Date">The day.</param>
/// <param name="At">An instant of it.</param>
/// <param name="Items">Its meetings, at least one.</param>
public sealed record MeetingDay(DateOnly Date, DateTimeOffset At, IReadOnlyList<MeetingOverview> Items)
{
    // Nobody takes a call for one of no minutes.
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);

    /// <summary>Puts a page of the list into days, each once.</summary>
    /// <param name="rows">The page, in its order.</param>
    /// <param name="isPast">True when it goes by when meetings were really held, instead of by their plan.</param>
    /// <param name="viewer">Whose days they are.</param>
    public static IReadOnlyList<MeetingDay> Group(MeetingRows rows, bool isPast, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(viewer);

        return
        [
            .. rows.Items
                .GroupBy(item => DateOnly.FromDateTime(viewer.ToLocal(isPast ? StartOf(item) : item.Meeting.ScheduledStart).DateTime))
                .Select(day => new MeetingDay(day.Key, isPast ? StartOf(day.First()) : day.First().Meeting.ScheduledStart, [.. day])),
        ];
    }

    /// <summary>Returns when a meeting began: really, or else by plan.</summary>
    public static DateTimeOffset StartOf(MeetingOverview overview)
    {
        ArgumentNullException.ThrowIfNull(overview);
        return overview.Result.ActualStart ?? overview.Meeting.ScheduledStart;
    }

    /// <summary>Returns how long a meeting took: really, or else by plan.</summary>
    public static TimeSpan LengthOf(MeetingOverview overview)
    {
        ArgumentNullException.ThrowIfNull(overview);
        var length = overview.Result is { ActualStart: { } start, ActualEnd: { } end } ? end - start : overview.Meeting.Duration;
        return length > Shortest ? length : Shortest;
    }
}
