using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Hosting;

namespace SalesFlow.Video.EntityFramework.Stores;

/// <summary>Brings the tables up to date before anything of the host starts; nodes that start together wait for one another.</summary>
internal sealed class MigrateOnStart<TContext>(IDbContextFactory<TContext> contexts) : IHostedLifecycleService
    where TContext : VideoDbContext
{
    // Any number that nobody else uses for a lock of his own in the same database.
    private const long LockKey = 0x53616C6573466C6F;

    // A new column of a long table, and waiting for the node that makes it.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using (context.ConfigureAwait(false))
        {
            context.Database.SetCommandTimeout(Patience);
            await MigrateAsync(context.Database, cancellationToken).ConfigureAwait(false);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>EF Core's own lock on PostgreSQL ends with the first of several migrations; this one is held until the last.</summary>
    private static async Task MigrateAsync(DatabaseFacade database, CancellationToken cancellationToken)
    {
        // A database that is not there yet is created by the migration.
        if (!database.IsNpgsql() || !await database.CanConnectAsync(cancellationToken).ConfigureAwait(false))
        {
            await database.MigrateAsync(cancellationToken).ConfigureAwait(false);
            return;
        }

        // It lives as long as the connection.
        await database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await database.ExecuteSqlAsync($"SELECT pg_advisory_lock({LockKey})", cancellationToken).ConfigureAwait(false);
            await database.MigrateAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({LockKey})", CancellationToken.None).ConfigureAwait(false);
            await database.CloseConnectionAsync().ConfigureAwait(false);
        }
    }
}
