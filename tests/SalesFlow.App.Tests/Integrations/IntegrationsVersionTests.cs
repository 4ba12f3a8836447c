using SalesFlow.App.Integrations;
using SalesFlow.App.Tests.Support;
using SalesFlow.Video.Integrations;

namespace SalesFlow.App.Tests.Integrations;

public sealed class IntegrationsVersionTests
{
    [Fact]
    public void Whatever_the_page_shows_changes_its_version()
    {
        string[] versions =
        [
            IntegrationsVersion.Of([]),
            IntegrationsVersion.Of([Accounts.Working]),
            IntegrationsVersion.Of([Accounts.Working, Accounts.Second]),
            IntegrationsVersion.Of([Accounts.Limited]),
            IntegrationsVersion.Of([Accounts.Ended]),
            VersionWith(static account => account with { IsDefault = false }),
            VersionWith(static account => account with { LastRefreshedAt = Here.Now.AddMinutes(1) }),
            VersionWith(static account => account with { LastFailedAt = Here.Now.AddMinutes(1) }),
            VersionWith(static account => account with { ConnectedAt = Here.Now }),
        ];

        Assert.Distinct(versions);
    }

    [Fact]
    public void What_did_not_change_keeps_its_version() => Assert.Equal(
        IntegrationsVersion.Of([Accounts.Working, Accounts.Second]),
        IntegrationsVersion.Of([Accounts.Working with { }, Accounts.Second with { }]));

    private static string VersionWith(Func<Integration, Integration> change) =>
        IntegrationsVersion.Of([Accounts.Working with { Integration = change(Accounts.Working.Integration) }]);
}
