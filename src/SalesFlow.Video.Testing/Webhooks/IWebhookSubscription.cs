namespace SalesFlow.Video.Testing.Webhooks;

/// <summary>An endpoint that wants to be told, with what its platform demands of it before and between deliveries.</summary>
internal interface IWebhookSubscription
{
    WebhookLine Line { get; }

    /// <summary>Makes the first attempt to deliver a notice.</summary>
    /// <returns>The attempt; null when the endpoint is not told at all.</returns>
    Task<WebhookAttempt?> DeliverAsync(WebhookNotice notice, CancellationToken cancellationToken);
}
