namespace SalesFlow.Video.Meetings;

/// <summary>A place in a list of meetings: the last one seen.</summary>
/// <param name="At">The instant by which the list is ordered: its planned start, and in the list of what is past when it really began.</param>
/// <param name="Id">Its id, which orders meetings of the same instant.</param>
public sealed record MeetingPosition(DateTimeOffset At, MeetingId Id);
