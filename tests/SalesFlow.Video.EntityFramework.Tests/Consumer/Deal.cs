namespace SalesFlow.Video.EntityFramework.Tests.Consumer;

/// <summary>An entity of an application that knows nothing of ours.</summary>
public sealed class Deal
{
    public int Id { get; set; }

    public Guid Reference { get; set; }

    public required string Name { get; set; }

    public decimal Amount { get; set; }

    public DealStage Stage { get; set; }

    public DateTimeOffset ClosesAt { get; set; }

    public DateTimeOffset? WonAt { get; set; }

    public List<DealNote> Notes { get; } = [];
}
