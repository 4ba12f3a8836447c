namespace SalesFlow.Video.Meetings;

/// <summary>A place in a list of meetings: the last one seen.</summary>
/// <param name="ScheduledStart">Its planned start.</param>
/// <param name="Id">Its id, which orders meetings of the same start.</param>
public sealed record MeetingPosition(DateTimeOffset ScheduledStart, MeetingId Id);
