using SalesFlow.Video.EntityFramework.Rows;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.EntityFramework.Stores;

/// <summary>
/// Understands rows that version 0.1 wrote before it kept wishes apart: an open or declined change stands in the columns of the plan, and a
/// cancellation in the status.
/// </summary>
/// <remarks>
/// At run time, since the packaged migrations do not run in a consumer's context. What the platform really has is read at the first
/// contact with it: whatever of the wish is so already is not sent.
/// </remarks>
internal static class EarlierRows
{
    /// <summary>Returns the meeting with its wish beside it.</summary>
    public static Meeting Understand(Meeting meeting, MeetingRow row) => meeting switch
    {
        { Sync: { State: not SyncState.Confirmed, What: MeetingCommandKind.Update, Wish: null } } => meeting with
        {
            Sync = meeting.Sync with { Wish = WishOf(meeting) },
        },
        { Status: MeetingStatus.Cancelled, Sync: { State: not SyncState.Confirmed, What: MeetingCommandKind.Cancel } } => meeting with
        {
            Status = StatusOf(row),
        },
        _ => meeting,
    };

    /// <summary>Leaves the meetings whose rows are written anew by the first save.</summary>
    public static IQueryable<MeetingRow> In(IQueryable<MeetingRow> rows) => rows.Where(static row => row.SyncState != "confirmed"
        && ((row.SyncWhat == "update" && row.SyncWish == null) || (row.SyncWhat == "cancel" && row.Status == "cancelled")));

    private static MeetingPatch WishOf(Meeting meeting) => new()
    {
        Title = meeting.Title,
        Start = meeting.ScheduledStart,
        Duration = meeting.Duration,
        TimeZone = meeting.TimeZone,
        Agenda = meeting.Agenda ?? "",
    };

    private static MeetingStatus StatusOf(MeetingRow row) =>
        row.PlatformMeetingId is null ? MeetingStatus.Provisioning
        : row.ActualEnd is not null ? MeetingStatus.Completed
        : row.ActualStart is not null ? MeetingStatus.InProgress
        : MeetingStatus.Scheduled;
}
