using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace SalesFlow.Video.EntityFramework.Stores;

/// <summary>Brings the tables up to date before anything of the host starts; nodes that start together wait for one another.</summary>
internal sealed class MigrateOnStart<TContext>(IDbContextFactory<TContext> contexts) : IHostedLifecycleService
    where TContext : VideoDbContext
{
    // A new column of a long table, and waiting for the node that makes it.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using (context.ConfigureAwait(false))
        {
            context.Database.SetCommandTimeout(Patience);

            // The lock that Npgsql takes by itself ends with the first of several migrations. Ours ends with the connection.
            if (context.Database.IsNpgsql() && await context.Database.CanConnectAsync(cancellationToken).ConfigureAwait(false))
            {
                await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
                await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock(hashtext({VideoDbContext.HistoryTable}))", cancellationToken)
                    .ConfigureAwait(false);
            }

            await context.Database.MigrateAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
