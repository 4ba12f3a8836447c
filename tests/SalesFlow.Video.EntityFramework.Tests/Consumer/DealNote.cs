namespace SalesFlow.Video.EntityFramework.Tests.Consumer;

public sealed class DealNote
{
    public long Id { get; set; }

    public int DealId { get; set; }

    public string? Text { get; set; }

    public DateTimeOffset WrittenAt { get; set; }

    public decimal? Discount { get; set; }
}
