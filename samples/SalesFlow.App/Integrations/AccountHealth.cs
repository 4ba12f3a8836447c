using SalesFlow.Video;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Integrations;

namespace SalesFlow.App.Integrations;

/// <summary>How well a connected account works, from the best to the worst. The names are parts of word keys.</summary>
public enum AccountHealth
{
    /// <summary>Nothing stands in the way, as far as we know.</summary>
    Working,

    /// <summary>Permissions are missing for something.</summary>
    Limited,

    /// <summary>The last attempt to renew the access failed; it is repeated by itself.</summary>
    Failing,

    /// <summary>Only the user can bring it back.</summary>
    Ended,
}

/// <summary>Judges accounts.</summary>
public static class AccountHealths
{
    /// <summary>Judges one account by the worst that is known of it.</summary>
    public static AccountHealth Of(IntegrationOverview account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return account.Integration switch
        {
            { State: not IntegrationState.Connected } => AccountHealth.Ended,
            { LastFailedAt: not null } => AccountHealth.Failing,
            _ => account.Capabilities.MissingScopes.Count > 0 ? AccountHealth.Limited : AccountHealth.Working,
        };
    }

    /// <summary>Returns the account that needs attention most; null when there is none at all.</summary>
    public static IntegrationOverview? FindWorst(IReadOnlyList<IntegrationOverview> accounts) => accounts.MaxBy(Of);

    /// <summary>Returns the accounts that can be asked and told something.</summary>
    public static IReadOnlySet<IntegrationId> ConnectedOf(IReadOnlyList<IntegrationOverview> accounts) => accounts
        .Select(static account => account.Integration)
        .Where(static account => account.State == IntegrationState.Connected)
        .Select(static account => account.Id)
        .ToHashSet();

    /// <summary>The style of its tag.</summary>
    public static string ToneOf(AccountHealth health) => health switch
    {
        AccountHealth.Working => "good",
        AccountHealth.Ended => "bad",
        _ => "warn",
    };
}
