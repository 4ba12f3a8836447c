using SalesFlow.Video.Proofs.Subscriptions;

namespace SalesFlow.Video.EndToEnd.Subscriptions;

/// <summary>A short form of <c>eng/prove.sh subscriptions</c>.</summary>
public sealed class SubscriptionsTests
{
    [Fact]
    public async Task A_week_of_lost_answers_and_forgotten_subscriptions_misses_nothing()
    {
        var report = await SubscriptionsProof.RunAsync(7, 2, TestContext.Current.CancellationToken);

        Assert.Empty(report.FindViolations());
        Assert.True(report is { Forgotten: > 10, MovedInGaps: > 5, Moved: > 200 }, report.ToString());
    }
}
