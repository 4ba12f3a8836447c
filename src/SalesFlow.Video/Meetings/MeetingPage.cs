namespace SalesFlow.Video.Meetings;

/// <summary>One page of meetings.</summary>
/// <remarks>
/// A search looks at a limited number of meetings at a time: its page may hold fewer than were asked for, or none, and yet not be the last.
/// Only <paramref name="Next"/> tells.
/// </remarks>
/// <param name="Items">The meetings.</param>
/// <param name="Next">Where the next page begins; null when this is the last one.</param>
public sealed record MeetingPage(IReadOnlyList<Meeting> Items, MeetingPosition? Next);
