using System.Text.Json.Serialization;
using SalesFlow.Video.Hosting;

namespace SalesFlow.Video.AspNetCore.Integrations;

/// <summary>A linked account on the wire; never a token.</summary>
internal sealed record IntegrationBody
{
    [JsonPropertyName("id")]
    public required Guid Id { get; init; }

    [JsonPropertyName("platform")]
    public required string Platform { get; init; }

    [JsonPropertyName("email")]
    public required string? Email { get; init; }

    [JsonPropertyName("granted_scopes")]
    public required IReadOnlyList<string> GrantedScopes { get; init; }

    [JsonPropertyName("missing_scopes")]
    public required IReadOnlyList<string> MissingScopes { get; init; }

    [JsonPropertyName("capabilities")]
    public required CapabilitiesBody Capabilities { get; init; }

    [JsonPropertyName("health")]
    public required HealthBody Health { get; init; }

    [JsonPropertyName("webhooks")]
    public required WebhookHealthBody Webhooks { get; init; }

    [JsonPropertyName("is_default")]
    public required bool IsDefault { get; init; }

    [JsonPropertyName("connected_at")]
    public required DateTime ConnectedAt { get; init; }

    public static IntegrationBody Of(IntegrationOverview overview) => new()
    {
        Id = overview.Integration.Id.Value,
        Platform = overview.Integration.Platform.Name,
        Email = overview.Integration.PlatformEmail,
        GrantedScopes = overview.Integration.GrantedScopes,
        MissingScopes = overview.Capabilities.MissingScopes,
        Capabilities = CapabilitiesBody.Of(overview.Capabilities),
        Health = HealthBody.Of(overview),
        Webhooks = WebhookHealthBody.Of(overview.Webhooks),
        IsDefault = overview.Integration.IsDefault,
        ConnectedAt = overview.Integration.ConnectedAt.UtcDateTime,
    };
}
