using System.Security.Cryptography;
using System.Text;
using SalesFlow.Video.Hosting;

namespace SalesFlow.App.Integrations;

/// <summary>Tells whether what a page shows of connected accounts is still so.</summary>
public static class IntegrationsVersion
{
    /// <summary>A short text that changes when anything changes that the page shows; the same on every node.</summary>
    public static string Of(IReadOnlyList<IntegrationOverview> accounts)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        var shown = new StringBuilder();
        foreach (var (account, capabilities, webhooks) in accounts)
        {
            shown.AppendJoin('|', account.Id, account.State, account.IsDefault, account.ConnectedAt.Ticks, account.LastRefreshedAt?.Ticks, account.LastFailedAt?.Ticks)
                .AppendJoin('|', capabilities.MissingScopes)
                .AppendJoin('|', webhooks.IsTold, webhooks.Reason)
                .AppendLine();
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(shown.ToString())))[..16];
    }
}
