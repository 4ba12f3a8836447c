namespace SalesFlow.Video.Webhooks;

/// <summary>What is read off a webhook before it is stored.</summary>
/// <param name="Key">What a repeat has in common with the first; never empty.</param>
/// <param name="EventType">The event as the platform names it; null when it could not be read.</param>
public sealed record WebhookLabel(string Key, string? EventType);
