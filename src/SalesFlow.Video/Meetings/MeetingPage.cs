namespace SalesFlow.Video.Meetings;

/// <summary>One page of meetings.</summary>
/// <param name="Items">The meetings.</param>
/// <param name="Next">Where the next page begins; null when this is the last one.</param>
public sealed record MeetingPage(IReadOnlyList<Meeting> Items, MeetingPosition? Next);
