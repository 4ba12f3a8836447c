using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.TestKit.Engines;
using SalesFlow.Video.Tests.Stores;

namespace SalesFlow.Video.Tests.Jobs;

/// <summary>An application's own engine, made of nothing but what is public, keeps the same promises.</summary>
public sealed class ChosenEngineTests() : JobEngineContract(new InMemoryStores())
{
    [Fact]
    public void The_last_engine_that_was_chosen_is_the_only_one()
    {
        var builder = new ServiceCollection().AddSalesFlowVideo(_ => { });

        builder.UseJobEngine<PlainEngine>().UseJobEngine<PlainEngine>();

        var engines = builder.Services.Where(static service => service.ServiceType == typeof(IHostedService))
            .Select(static service => service.ImplementationType).Where(static type => typeof(IJobEngine).IsAssignableFrom(type));
        Assert.Equal([typeof(PlainEngine)], engines);
    }

    protected override void Use(SalesFlowVideoBuilder builder) => builder.UseJobEngine<PlainEngine>();

    /// <summary>Starts every due job at once.</summary>
    private sealed class PlainEngine(JobRunner runner) : BackgroundService, IJobEngine
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            List<Task> running = [];
            while (!stoppingToken.IsCancellationRequested)
            {
                foreach (var job in await runner.LeaseDueAsync(100, CancellationToken.None))
                    running.Add(Task.Run(() => runner.RunAsync(job, stoppingToken), CancellationToken.None));
                await Task.WhenAny(runner.WaitForWorkAsync(TimeSpan.FromMilliseconds(100), CancellationToken.None), Task.Delay(Timeout.Infinite, stoppingToken));
            }

            await Task.WhenAll(running);
        }
    }
}
