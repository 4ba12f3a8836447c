namespace SalesFlow.Video.Webhooks;

/// <summary>A subscription as the platform has it.</summary>
/// <param name="Id">The platform's id.</param>
/// <param name="Resource">What it is about, as it was ordered.</param>
/// <param name="ExpiresAt">When it ends unless it is renewed; null when it does not end.</param>
public sealed record PlatformSubscription(string Id, string Resource, DateTimeOffset? ExpiresAt)
{
    /// <summary>The id of the certificate that its notices are encrypted for; null when they are not.</summary>
    public string? CertificateId { get; init; }
}
