namespace SalesFlow.Video.AspNetCore.Meetings;

/// <summary>A meeting, and the owner as whom it is reached.</summary>
internal sealed record MeetingKey(OwnerId Owner, MeetingId Id);
