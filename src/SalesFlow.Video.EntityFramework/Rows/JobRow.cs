namespace SalesFlow.Video.EntityFramework.Rows;

/// <summary>A row of <c>video_jobs</c>.</summary>
internal sealed class JobRow
{
    /// <summary>Given by the database, growing: the order in which jobs were stored.</summary>
    public long Sequence { get; set; }

    public Guid Id { get; set; }

    public required string Kind { get; set; }

    public required string Subject { get; set; }

    public string? OrderKey { get; set; }

    public required string State { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset DueAt { get; set; }

    public string? LeaseOwner { get; set; }

    public DateTimeOffset? LeaseUntil { get; set; }

    public string? Progress { get; set; }

    public string? LastError { get; set; }

    /// <summary>The ledger: one JSON text per line, which nothing within a step's name can be taken for.</summary>
    public required string Steps { get; set; }

    /// <summary>Whether it was woken while it was leased.</summary>
    public bool IsWoken { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
}
