using SalesFlow.Video.Tests.Fakes;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Tests.Webhooks;

/// <summary>Every received delivery gets its job.</summary>
public sealed class DispatchTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stored_webhook_gets_one_job_that_bears_its_id()
    {
        await using var stage = new WebhookStage();
        await stage.Application.StartAsync(Token);

        await stage.SendAsync();
        await WebhookStage.WaitForAsync(() => ListDispatchedAsync(stage), dispatched => dispatched.Count == 1);

        var job = Assert.Single(await stage.ListJobsAsync());
        Assert.Equal(("delivery.process", Assert.Single(await stage.ListAsync()).Id), (job.Kind, job.Id));
    }

    [Fact]
    public async Task More_than_a_chunk_is_dispatched_to_the_last_one()
    {
        await using var stage = new WebhookStage();
        await Task.WhenAll(Enumerable.Range(0, 1_200).Select(_ => stage.SendAsync()));

        await stage.Application.StartAsync(Token);
        await WebhookStage.WaitForAsync(() => stage.ListAsync(DeliveryState.Received), received => received.Count == 0);

        Assert.Equal(1_200, (await stage.ListJobsAsync()).DistinctBy(job => job.Id).Count());
    }

    [Fact]
    public async Task What_waited_during_a_rush_is_dispatched_after_it()
    {
        await using var stage = new WebhookStage();
        await stage.Application.StartAsync(Token);

        var (release, first) = await stage.BlockAsync();
        var waiting = Enumerable.Range(0, 600).Select(_ => stage.SendAsync()).ToList();
        release.SetResult();
        await Task.WhenAll([first, .. waiting]);
        await WebhookStage.WaitForAsync(() => stage.ListAsync(DeliveryState.Received), received => received.Count == 0);

        Assert.Contains(stage.Store.Batches, static size => size >= 8);
        Assert.Equal(601, (await stage.ListJobsAsync()).DistinctBy(job => job.Id).Count());
    }

    [Fact]
    public async Task What_another_node_left_is_found_without_a_signal()
    {
        await using var stage = new WebhookStage();
        await stage.Application.StartAsync(Token);
        var left = new Delivery
        {
            Id = Guid.NewGuid(),
            Platform = FakePlatform.Name,
            Key = "left",
            Body = default,
            ReceivedAt = stage.Application.Clock.GetUtcNow(),
        };

        await stage.Store.AppendAsync([left], Token);

        Assert.Single(await WebhookStage.WaitForAsync(() => ListDispatchedAsync(stage), dispatched => dispatched.Count > 0));
    }

    [Fact]
    public async Task A_store_that_fails_does_not_end_the_dispatching()
    {
        await using var stage = new WebhookStage();
        var looks = 0;
        stage.Store.BeforeDispatch = () =>
        {
            if (looks++ == 0)
                throw new InvalidOperationException("The store is down.");
        };
        await stage.SendAsync();

        await stage.Application.StartAsync(Token);

        Assert.Single(await WebhookStage.WaitForAsync(() => ListDispatchedAsync(stage), dispatched => dispatched.Count > 0));
        Assert.Contains(stage.Warnings, line => line.Contains("could not be given their jobs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_quarantined_webhook_gets_no_job()
    {
        await using var stage = new WebhookStage();
        await stage.Application.StartAsync(Token);

        await stage.SendAsync("doubtful", ScriptedReceiver.Doubtful);
        await stage.SendAsync("good");
        await WebhookStage.WaitForAsync(() => ListDispatchedAsync(stage), dispatched => dispatched.Count == 1);

        Assert.Single(await stage.ListJobsAsync());
        Assert.Single(await stage.ListAsync(DeliveryState.Quarantined));
    }

    /// <summary>Those that have, or had, a job; how far it is by now is not the dispatcher's business.</summary>
    private static async Task<IReadOnlyList<Delivery>> ListDispatchedAsync(WebhookStage stage) =>
        [.. (await stage.ListAsync()).Where(delivery => delivery.State is not (DeliveryState.Received or DeliveryState.Quarantined))];
}
