namespace SalesFlow.Video.Meetings;

/// <summary>One stretch of time that somebody was in a meeting.</summary>
/// <param name="JoinedAt">When it began.</param>
/// <param name="LeftAt">When it ended; null when the platform does not tell.</param>
public sealed record ParticipantSession(DateTimeOffset JoinedAt, DateTimeOffset? LeftAt);
