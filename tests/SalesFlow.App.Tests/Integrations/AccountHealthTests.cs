using SalesFlow.App.Integrations;

namespace SalesFlow.App.Tests.Integrations;

public sealed class AccountHealthTests
{
    [Fact]
    public void An_account_is_judged_by_the_worst_that_is_known()
    {
        Assert.Equal(AccountHealth.Working, AccountHealths.Of(Accounts.Working));
        Assert.Equal(AccountHealth.Limited, AccountHealths.Of(Accounts.Limited));
        Assert.Equal(AccountHealth.Failing, AccountHealths.Of(Accounts.FailingWith("server_error")));
        Assert.Equal(AccountHealth.Ended, AccountHealths.Of(Accounts.Ended));
    }

    [Fact]
    public void The_account_that_needs_attention_most_speaks_for_all()
    {
        Assert.Equal(Accounts.Ended, AccountHealths.FindWorst([Accounts.Working, Accounts.Ended, Accounts.Limited]));
        Assert.Null(AccountHealths.FindWorst([]));
    }
}
