using SalesFlow.Video.Jobs;
using SalesFlow.Video.TestKit.Stores;

namespace SalesFlow.Video.TestKit.Engines;

/// <summary>What an engine promises besides when it runs on several nodes that share their stores.</summary>
public abstract class JobEngineNodesContract(IStoreHost stores) : JobEngineContract(stores)
{
    [Fact(Timeout = Patience)]
    public async Task Nodes_share_the_work_and_do_none_of_it_twice()
    {
        await using var first = await StartAsync();
        await using var second = await StartAsync(isFirst: false);

        var ids = await CauseAsync(first, 60);
        await WaitForAsync(first, JobState.Done, ids.Count);

        Assert.Equal(ids.Order(), Bench.Calls.Order());
    }

    [Fact(Timeout = Patience)]
    public async Task What_a_stopped_node_left_another_one_does()
    {
        var began = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Bench.Work = (_, stop) =>
        {
            began.TrySetResult();
            return Task.Delay(Timeout.Infinite, stop);
        };
        await using var first = await StartAsync();
        var id = (await CauseAsync(first, 1))[0];
        await began.Task.WaitAsync(Cancellation);
        await first.StopAsync(Cancellation);
        Bench.Work = static (_, _) => Task.CompletedTask;

        await using var second = await StartAsync(isFirst: false);
        Clock.Advance(TimeSpan.FromMinutes(1));

        await WaitForAsync(second, JobState.Done, 1);
        Assert.Equal([id, id], Bench.Calls);
    }
}
