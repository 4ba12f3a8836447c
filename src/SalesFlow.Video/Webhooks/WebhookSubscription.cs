using System.Diagnostics.CodeAnalysis;

namespace SalesFlow.Video.Webhooks;

/// <summary>Something that a platform sends webhooks about, as far as it is known here.</summary>
[Experimental("SFV0001")]
public sealed record WebhookSubscription
{
    /// <summary>The resource of subscriptions that are made at the platform by hand, for the application as a whole.</summary>
    public const string Endpoint = "endpoint";

    /// <summary>The id in this application.</summary>
    public required Guid Id { get; init; }

    /// <summary>The platform.</summary>
    public required MeetingPlatform Platform { get; init; }

    /// <summary>Whose account it is about; null for the application as a whole.</summary>
    public IntegrationId? IntegrationId { get; init; }

    /// <summary>What it is about, in the platform's words.</summary>
    public required string Resource { get; init; }

    /// <summary>The platform's id; null while there is none there.</summary>
    public string? PlatformSubscriptionId { get; init; }

    /// <summary>What the platform proves its notices with, protected as tokens are; null when it proves them otherwise.</summary>
    public string? ProtectedSecret { get; init; }

    /// <summary>When it ends unless it is renewed; null when it does not end.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Whether the platform tells us.</summary>
    public required WebhookSubscriptionState State { get; init; }

    /// <summary>One sentence that says why the platform does not tell us; null when it does.</summary>
    public string? Reason { get; init; }

    /// <summary>When the last notice of it was processed; null before the first.</summary>
    public DateTimeOffset? LastNoticeAt { get; init; }

    /// <summary>The id of the certificate that its notices are encrypted for; null when they are not.</summary>
    public string? CertificateId { get; init; }

    /// <summary>Where reading of changes goes on; null before the first reading, and where there is no such thing.</summary>
    public string? DeltaToken { get; init; }

    /// <summary>Since when, without a gap, the platform tells us; for what is made by hand, when it last made sure of our address. Null before.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>When it was first wanted.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When this row last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>The version of this row; 0 before it is stored.</summary>
    public long Version { get; init; }

    /// <summary>Makes what is stored of a subscription that was made by hand, when its platform makes sure of our address for the first time.</summary>
    public static WebhookSubscription Confirmed(MeetingPlatform platform, string resource, DateTimeOffset at) => new()
    {
        Id = DerivedId.Of($"subscription|{platform}||{resource}"),
        Platform = platform,
        Resource = resource,
        State = WebhookSubscriptionState.Active,
        ConfirmedAt = at,
        CreatedAt = at,
        UpdatedAt = at,
    };

    /// <summary>Makes what is stored of a subscription that an integration wants, before the platform has it.</summary>
    public static WebhookSubscription Wanted(MeetingPlatform platform, IntegrationId integrationId, string resource, DateTimeOffset at) => new()
    {
        Id = DerivedId.Of($"subscription|{platform}|{integrationId}|{resource}"),
        Platform = platform,
        IntegrationId = integrationId,
        Resource = resource,
        State = WebhookSubscriptionState.Missing,
        CreatedAt = at,
        UpdatedAt = at,
    };

    /// <summary>Returns platform, resource and state; never the secret.</summary>
    public override string ToString() => $"subscription {Id} ({Platform}, {State})";
}
