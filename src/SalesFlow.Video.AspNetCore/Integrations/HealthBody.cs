using System.Text.Json.Serialization;
using SalesFlow.Video.AspNetCore.Json;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Integrations;

namespace SalesFlow.Video.AspNetCore.Integrations;

/// <summary>Whether a linked account works, on the wire.</summary>
internal sealed record HealthBody
{
    [JsonPropertyName("state")]
    [JsonConverter(typeof(SnakeCaseEnum<IntegrationState>))]
    public required IntegrationState State { get; init; }

    [JsonPropertyName("last_refreshed_at")]
    public required DateTime? LastRefreshedAt { get; init; }

    [JsonPropertyName("last_failed_at")]
    public required DateTime? LastFailedAt { get; init; }

    /// <summary>What failed last, such as invalid_client; account_gone when the user is gone from the account at the platform.</summary>
    [JsonPropertyName("last_failure")]
    public required string? LastFailure { get; init; }

    /// <summary>When the connection ends because the platform gave nothing to renew it with; null when it can be renewed.</summary>
    [JsonPropertyName("ends_at")]
    public required DateTime? EndsAt { get; init; }

    public static HealthBody Of(IntegrationOverview overview) => new()
    {
        State = overview.Integration.State,
        LastRefreshedAt = overview.Integration.LastRefreshedAt?.UtcDateTime,
        LastFailedAt = overview.Integration.LastFailedAt?.UtcDateTime,
        LastFailure = overview.Integration.LastFailure,
        EndsAt = overview.EndsAt?.UtcDateTime,
    };
}
