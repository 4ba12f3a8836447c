namespace SalesFlow.Video.Webhooks;

/// <summary>A subscription whose notices can be proven.</summary>
public sealed record KnownSubscription
{
    /// <summary>Our id of it.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose account it is about.</summary>
    public required IntegrationId IntegrationId { get; init; }

    /// <summary>What it is about.</summary>
    public required string Resource { get; init; }

    /// <summary>What its notices are proven with; empty where the platform proves them otherwise.</summary>
    public Secret Secret { get; init; }

    /// <summary>Returns our id; never the secret.</summary>
    public override string ToString() => $"subscription {Id}";
}
