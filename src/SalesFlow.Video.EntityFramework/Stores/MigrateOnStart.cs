using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace SalesFlow.Video.EntityFramework.Stores;

/// <summary>Brings the tables up to date before anything of the host starts; nodes that start together wait for one another.</summary>
internal sealed class MigrateOnStart<TContext>(IDbContextFactory<TContext> contexts) : IHostedLifecycleService
    where TContext : VideoDbContext
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using (context.ConfigureAwait(false))
            await context.Database.MigrateAsync(cancellationToken).ConfigureAwait(false);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
