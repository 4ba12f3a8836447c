namespace SalesFlow.Video.Webhooks;

/// <summary>A subscription that a platform is asked for.</summary>
public sealed record SubscriptionOrder
{
    /// <summary>Our id of it, which may go to the platform: notices can come before the platform has told us its own.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it is about.</summary>
    public required string Resource { get; init; }

    /// <summary>What the platform proves its notices with, where it sends back what it was given. Kept; the same when an order is repeated.</summary>
    public required Secret Secret { get; init; }

    /// <summary>Where notices go: the platform's address here, without a slash at the end.</summary>
    public required Uri WebhookUrl { get; init; }

    /// <summary>Returns id and resource; never the secret.</summary>
    public override string ToString() => $"order {Id} of {Resource}";
}
