namespace SalesFlow.Video.AspNetCore.Operations;

/// <summary>One thing that a platform sends webhooks about.</summary>
internal sealed record SubscriptionBody(string Platform, string Resource, DateTimeOffset ConfirmedAt, DateTimeOffset CreatedAt);
