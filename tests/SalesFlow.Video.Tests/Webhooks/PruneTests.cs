using SalesFlow.Video.Jobs;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Tests.Webhooks;

/// <summary>What is done and old goes; what somebody may still look for stays.</summary>
public sealed class PruneTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ended_deliveries_go_after_thirty_days_and_others_stay()
    {
        await using var stage = new WebhookStage();
        await AppendAsync(stage, DeliveryState.Processed, 1_100);
        await AppendAsync(stage, DeliveryState.Ignored, 1);
        await AppendAsync(stage, DeliveryState.NotUnderstood, 1);
        await AppendAsync(stage, DeliveryState.Quarantined, 1);
        stage.Application.Clock.Advance(TimeSpan.FromDays(1));
        await AppendAsync(stage, DeliveryState.Processed, 1);
        await stage.Application.StartAsync(Token);

        stage.Application.Clock.Advance(TimeSpan.FromDays(29.5));
        var left = await WaitForRoundAsync(stage, () => stage.ListAsync(), deliveries => deliveries.Count <= 3);

        Assert.Equal(
            [DeliveryState.Processed, DeliveryState.Quarantined, DeliveryState.NotUnderstood],
            left.Select(delivery => delivery.State));
    }

    [Fact]
    public async Task Done_jobs_go_after_a_week_and_dead_ones_stay()
    {
        await using var stage = new WebhookStage();
        var jobs = stage.Application.Get<IJobStore>();
        var now = stage.Application.Clock.GetUtcNow();
        var old = await EndAsync(jobs, now, dead: false);
        var dead = await EndAsync(jobs, now, dead: true);
        var recent = await EndAsync(jobs, now.AddDays(1), dead: false);
        await stage.Application.StartAsync(Token);

        stage.Application.Clock.Advance(TimeSpan.FromDays(7.5));
        await WaitForRoundAsync(stage, () => jobs.FindAsync(old, Token), found => found is null);

        Assert.NotNull(await jobs.FindAsync(dead, Token));
        Assert.NotNull(await jobs.FindAsync(recent, Token));
    }

    /// <summary>The first round begins ten minutes after the worker did, and that one starts in its own time.</summary>
    private static Task<T> WaitForRoundAsync<T>(WebhookStage stage, Func<Task<T>> read, Func<T, bool> isReached) => WebhookStage.WaitForAsync(
        () =>
        {
            stage.Application.Clock.Advance(TimeSpan.FromMinutes(1));
            return read();
        },
        isReached);

    private static async Task AppendAsync(WebhookStage stage, DeliveryState state, int count)
    {
        stage.Application.Clock.Advance(TimeSpan.FromMilliseconds(1));
        var now = stage.Application.Clock.GetUtcNow();
        await stage.Store.AppendAsync(
            [
                .. Enumerable.Range(0, count).Select(_ => new Delivery
                {
                    Id = Guid.CreateVersion7(now), Platform = MeetingPlatform.Zoom, Key = Guid.NewGuid().ToString(), Body = default, ReceivedAt = now, State = state,
                }),
            ],
            Token);
    }

    private static async Task<Guid> EndAsync(IJobStore jobs, DateTimeOffset now, bool dead)
    {
        var id = Guid.NewGuid();
        await jobs.WakeAsync(new Job { Id = id, Kind = "delivery.process", Subject = "one", DueAt = now, CreatedAt = now }, Token);
        await jobs.TryLeaseAsync(id, "node", now, TimeSpan.FromSeconds(30), Token);
        Assert.True(dead ? await jobs.BuryAsync(id, "node", "given up", Token) : await jobs.CompleteAsync(id, "node", now, Token));
        return id;
    }
}
