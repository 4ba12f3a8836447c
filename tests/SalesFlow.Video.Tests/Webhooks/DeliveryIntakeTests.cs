namespace SalesFlow.Video.Tests.Webhooks;

/// <summary>Waiting webhooks share a commit, and each is answered by what became of itself.</summary>
public sealed class DeliveryIntakeTests
{
    private const int Megabyte = 1024 * 1024;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_lone_webhook_waits_for_no_others()
    {
        await using var stage = new WebhookStage();

        await stage.SendAsync();
        await stage.SendAsync();

        Assert.Equal([1, 1], stage.Store.Batches);
    }

    [Fact]
    public async Task What_gathers_during_a_commit_shares_the_next_ones()
    {
        await using var stage = new WebhookStage();
        var (release, first) = await stage.BlockAsync();

        var waiting = Enumerable.Range(0, 600).Select(_ => stage.SendAsync()).ToList();
        release.SetResult();
        var answers = await Task.WhenAll([first, .. waiting]);

        Assert.Equal([1, 256, 256, 88], stage.Store.Batches);
        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        Assert.Equal(601, (await stage.ListAsync()).Count);
    }

    [Fact]
    public async Task Large_bodies_make_small_batches()
    {
        await using var stage = new WebhookStage();
        var (release, first) = await stage.BlockAsync();

        var waiting = Enumerable.Range(0, 5).Select(_ => stage.SendAsync(body: new byte[Megabyte / 2])).ToList();
        release.SetResult();
        await Task.WhenAll([first, .. waiting]);

        Assert.Equal([1, 2, 2, 1], stage.Store.Batches);
    }

    [Fact]
    public async Task No_webhook_is_answered_before_its_commit()
    {
        await using var stage = new WebhookStage();
        var (release, first) = await stage.BlockAsync();

        var waiting = stage.SendAsync();

        Assert.False(first.IsCompleted || waiting.IsCompleted);
        release.SetResult();
        await Task.WhenAll(first, waiting);
    }

    [Fact]
    public async Task No_webhook_waits_for_the_commit_after_its_own()
    {
        await using var stage = new WebhookStage();
        var (release, first) = await stage.BlockAsync();
        var releaseNext = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        stage.Store.BeforeAppend = (_, _) => releaseNext.Task;
        var waiting = stage.SendAsync();

        release.SetResult();

        Assert.Equal(200, (await first.WaitAsync(TimeSpan.FromSeconds(30), Token)).Status);
        Assert.False(waiting.IsCompleted);
        releaseNext.SetResult();
        Assert.Equal(200, (await waiting).Status);
    }

    [Fact]
    public async Task An_answer_that_is_held_up_does_not_hold_up_the_next_commit()
    {
        await using var stage = new WebhookStage();
        using var release = new ManualResetEventSlim();
        var answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var held = Task.Run(
            async () =>
            {
                await stage.SendAsync();
                answered.SetResult();
                release.Wait(Token);
            },
            Token);
        await answered.Task.WaitAsync(Token);

        var sending = stage.SendAsync();
        await Task.WhenAny(sending, Task.Delay(TimeSpan.FromSeconds(30), Token));
        var isAnswered = sending.IsCompletedSuccessfully;
        release.Set();
        await held;

        Assert.True(isAnswered);
    }

    [Fact]
    public async Task Duplicates_within_one_batch_are_stored_once()
    {
        await using var stage = new WebhookStage();
        var (release, first) = await stage.BlockAsync();

        var waiting = Enumerable.Range(0, 100).Select(number => stage.SendAsync($"key-{number % 10}")).ToList();
        release.SetResult();
        var answers = await Task.WhenAll([first, .. waiting]);

        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        Assert.Equal(11, (await stage.ListAsync()).Count);
    }

    [Fact]
    public async Task One_delivery_that_the_store_cannot_take_does_not_fail_the_others()
    {
        await using var stage = new WebhookStage();
        var (release, first) = await stage.BlockAsync();
        stage.Store.BeforeAppend = static (deliveries, _) =>
            deliveries.Any(delivery => delivery.Key == "poison") ? throw new InvalidOperationException("This cannot be stored.") : Task.CompletedTask;

        var good = Enumerable.Range(0, 10).Select(_ => stage.SendAsync()).ToList();
        var poison = stage.SendAsync("poison");
        good.AddRange(Enumerable.Range(0, 10).Select(_ => stage.SendAsync()));
        release.SetResult();

        Assert.Equal(503, (await poison).Status);
        Assert.All(await Task.WhenAll([first, .. good]), answer => Assert.Equal(200, answer.Status));
        Assert.Equal(21, (await stage.ListAsync()).Count);
    }

    [Fact]
    public async Task A_store_that_is_down_puts_everybody_off_without_being_asked_for_each()
    {
        await using var stage = new WebhookStage();
        var (release, first) = await stage.BlockAsync();
        stage.Store.BeforeAppend = static (_, _) => throw new InvalidOperationException("The store is down.");

        var waiting = Enumerable.Range(0, 200).Select(_ => stage.SendAsync()).ToList();
        release.SetResult();
        var answers = await Task.WhenAll(waiting);
        await first;

        Assert.All(answers, answer => Assert.Equal((503, TimeSpan.FromSeconds(5)), (answer.Status, answer.RetryAfter)));
        Assert.Equal([1, 200, 1, 1, 1], stage.Store.Batches);
        Assert.Contains("could not be stored", Assert.Single(stage.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_comes_back_is_used_again()
    {
        await using var stage = new WebhookStage();
        stage.Store.BeforeAppend = static (_, _) => throw new InvalidOperationException("The store is down.");
        var during = await stage.SendAsync("key");

        stage.Store.BeforeAppend = static (_, _) => Task.CompletedTask;
        var after = await stage.SendAsync("key");

        Assert.Equal((503, 200), (during.Status, after.Status));
        Assert.Single(await stage.ListAsync());
    }

    [Fact]
    public async Task A_store_that_hangs_is_given_up_after_ten_seconds()
    {
        await using var stage = new WebhookStage();
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        stage.Store.BeforeAppend = (_, cancellationToken) =>
        {
            asked.SetResult();
            return Task.Delay(Timeout.InfiniteTimeSpan, stage.Application.Clock, cancellationToken);
        };

        var sending = stage.SendAsync();
        await asked.Task.WaitAsync(Token);
        stage.Application.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(503, (await sending.WaitAsync(Token)).Status);
    }

    [Fact]
    public async Task When_ten_thousand_wait_the_next_one_is_put_off_at_once()
    {
        await using var stage = new WebhookStage();
        var (release, first) = await stage.BlockAsync();
        var waiting = Enumerable.Range(1, 9_999).Select(_ => stage.SendAsync()).ToList();

        var refused = stage.SendAsync("refused");

        Assert.True(refused.IsCompletedSuccessfully);
        Assert.Equal(503, (await refused).Status);
        release.SetResult();
        Assert.All(await Task.WhenAll([first, .. waiting]), answer => Assert.Equal(200, answer.Status));
        Assert.Equal(200, (await stage.SendAsync("refused")).Status);
    }

    [Fact]
    public async Task When_64_megabytes_wait_the_next_one_is_put_off_at_once()
    {
        await using var stage = new WebhookStage();
        var (release, first) = await stage.BlockAsync();
        var body = new byte[Megabyte];
        var waiting = Enumerable.Range(0, 63).Select(_ => stage.SendAsync(body: body)).ToList();

        var refused = await stage.SendAsync(body: body);
        var small = stage.SendAsync();

        Assert.Equal(503, refused.Status);
        release.SetResult();
        Assert.All(await Task.WhenAll([first, small, .. waiting]), answer => Assert.Equal(200, answer.Status));
    }

    [Fact]
    public async Task Who_waits_when_the_application_stops_is_stored_and_whoever_comes_later_is_put_off()
    {
        var stage = new WebhookStage();
        var (release, first) = await stage.BlockAsync();
        var waiting = Enumerable.Range(0, 300).Select(_ => stage.SendAsync()).ToList();

        var stopping = stage.DisposeAsync().AsTask();
        var late = await stage.SendAsync("late");
        release.SetResult();
        await stopping;

        Assert.Equal(503, late.Status);
        Assert.All(await Task.WhenAll([first, .. waiting]), answer => Assert.Equal(200, answer.Status));
        Assert.Equal(301, (await stage.ListAsync()).Count);
    }
}
