namespace SalesFlow.Video.EntityFramework.Rows;

/// <summary>A row of <c>webhook_subscriptions</c>.</summary>
internal sealed class WebhookSubscriptionRow
{
    public required string Platform { get; set; }

    public required string Resource { get; set; }

    public DateTimeOffset ConfirmedAt { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
}
