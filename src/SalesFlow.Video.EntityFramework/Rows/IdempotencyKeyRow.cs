namespace SalesFlow.Video.EntityFramework.Rows;

/// <summary>A row of <c>idempotency_keys</c>: which meeting an owner's key stands for.</summary>
internal sealed class IdempotencyKeyRow
{
    public required string UserId { get; set; }

    public required string Key { get; set; }

    public required string RequestHash { get; set; }

    public Guid MeetingId { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }
}
