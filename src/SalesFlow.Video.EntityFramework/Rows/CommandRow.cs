namespace SalesFlow.Video.EntityFramework.Rows;

/// <summary>A row of <c>video_commands</c>: a write that a platform is owed, or was.</summary>
internal sealed class CommandRow
{
    public Guid Id { get; set; }

    public Guid MeetingId { get; set; }

    public required string Kind { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset DueAt { get; set; }
}
