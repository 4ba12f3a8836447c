namespace SalesFlow.Video.Webhooks;

/// <summary>What a platform's proof is checked with: secrets, certificates, client states. Each platform derives its own.</summary>
public abstract class WebhookKeys;
