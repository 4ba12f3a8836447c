using System.Text.Json;
using SalesFlow.Video.EntityFramework.Rows;
using SalesFlow.Video.Integrations;

namespace SalesFlow.Video.EntityFramework.Stores;

/// <summary>Integrations as rows and back.</summary>
internal static class IntegrationRows
{
    public static IntegrationRow ToRow(Integration integration)
    {
        var row = new IntegrationRow
        {
            Id = integration.Id.Value,
            UserId = integration.Owner.Value,
            Platform = integration.Platform.Name,
            PlatformUserId = integration.PlatformUserId,
            GrantedScopes = "[]",
            State = "",
        };
        Write(integration, row);
        return row;
    }

    /// <summary>Writes all but the id, the default flag, the version and what belongs to the token store.</summary>
    public static void Write(Integration integration, IntegrationRow row)
    {
        row.UserId = integration.Owner.Value;
        row.Platform = integration.Platform.Name;
        row.PlatformUserId = integration.PlatformUserId;
        row.PlatformEmail = integration.PlatformEmail;
        row.ApiBaseUrl = integration.ApiBaseUrl?.OriginalString;
        row.GrantedScopes = JsonSerializer.Serialize(integration.GrantedScopes);
        row.State = Words<IntegrationState>.Of(integration.State);
        row.IsActive = integration.State == IntegrationState.Connected;
        row.ConnectedAt = integration.ConnectedAt;
        row.UpdatedAt = integration.UpdatedAt;
        row.LastRefreshedAt = integration.LastRefreshedAt;
        row.LastFailedAt = integration.LastFailedAt;
        row.LastFailure = integration.LastFailure;
    }

    public static Integration ToIntegration(IntegrationRow row) => new()
    {
        Id = new IntegrationId(row.Id),
        Owner = new OwnerId(row.UserId),
        Platform = MeetingPlatform.Parse(row.Platform),
        PlatformUserId = row.PlatformUserId,
        PlatformEmail = row.PlatformEmail,
        ApiBaseUrl = row.ApiBaseUrl is null ? null : new Uri(row.ApiBaseUrl),
        GrantedScopes = JsonSerializer.Deserialize<List<string>>(row.GrantedScopes) ?? [],
        State = Words<IntegrationState>.Read(row.State),
        IsDefault = row.IsDefault,
        ConnectedAt = row.ConnectedAt,
        UpdatedAt = row.UpdatedAt,
        LastRefreshedAt = row.LastRefreshedAt,
        LastFailedAt = row.LastFailedAt,
        LastFailure = row.LastFailure,
        Version = row.Version,
    };
}
