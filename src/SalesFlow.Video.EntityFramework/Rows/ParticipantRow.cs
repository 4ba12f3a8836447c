namespace SalesFlow.Video.EntityFramework.Rows;

/// <summary>A row of <c>meeting_participants</c>. The sessions are the truth; what follows from them is for readers of the table.</summary>
internal sealed class ParticipantRow
{
    public Guid Id { get; set; }

    public Guid MeetingId { get; set; }

    public Guid OccurrenceId { get; set; }

    /// <summary>The place among those who were there, by first join.</summary>
    public int Position { get; set; }

    public required string Name { get; set; }

    public string? Email { get; set; }

    /// <summary>The platform's id of the user.</summary>
    public string? UserId { get; set; }

    public bool IsInternal { get; set; }

    public DateTimeOffset? JoinedAt { get; set; }

    public DateTimeOffset? LeftAt { get; set; }

    public int DurationSeconds { get; set; }

    public required string Sessions { get; set; }
}
