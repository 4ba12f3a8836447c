using System.Transactions;
using Microsoft.EntityFrameworkCore;

namespace SalesFlow.Video.EntityFramework.Stores;

/// <summary>Runs what a store method does: with a context of its own, again when it collides with somebody else's.</summary>
internal sealed class VideoDatabase(IContextSource contexts)
{
    // Each round somebody else has won and is done, so that the next look decides by what is stored.
    private const int Tries = 10;

    // SQLite has one writer at a time. Waiting here costs nothing; waiting for the file sleeps in growing steps and may give up.
    private readonly WriterTurns _sqliteTurns = new();

    /// <summary>Reads.</summary>
    public async Task<T> ReadAsync<T>(Func<DbContext, Task<T>> read, CancellationToken cancellationToken)
    {
        using var apart = StepOutOfTransaction();
        var lease = await contexts.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using (lease.ConfigureAwait(false))
            return await read(lease.Context).ConfigureAwait(false);
    }

    /// <summary>Writes with a single statement, which needs no transaction around it.</summary>
    public Task<T> WriteAsync<T>(Func<DbContext, Task<T>> write, CancellationToken cancellationToken) =>
        RetryAsync((context, _) => write(context), cancellationToken);

    /// <summary>Reads and writes in one transaction. The work may run several times; only its last run counts.</summary>
    public Task<T> TransactAsync<T>(Func<DbContext, Task<T>> work, CancellationToken cancellationToken) =>
        RetryAsync(
            async (context, token) =>
            {
                context.ChangeTracker.Clear();
                var transaction = await context.Database.BeginTransactionAsync(token).ConfigureAwait(false);
                await using (transaction.ConfigureAwait(false))
                {
                    var result = await work(context).ConfigureAwait(false);
                    await transaction.CommitAsync(token).ConfigureAwait(false);
                    return result;
                }
            },
            cancellationToken);

    /// <summary>
    /// Waits, before others that write, until nobody else of this process writes to SQLite; dispose what is returned to let the next one in.
    /// </summary>
    public ValueTask<IDisposable> HurryForSqliteAsync(CancellationToken cancellationToken) => _sqliteTurns.WaitAsync(isHurried: true, cancellationToken);

    /// <summary>Opens a context with its connection, for work that keeps both.</summary>
    public async Task<ContextLease> OpenAsync(CancellationToken cancellationToken)
    {
        using var apart = StepOutOfTransaction();
        var lease = await contexts.OpenAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await lease.Context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            return lease;
        }
        catch
        {
            await lease.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task<T> RetryAsync<T>(Func<DbContext, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await TryAsync(work, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (tries < Tries && Collisions.IsCollision(exception))
            {
                // Nothing was changed. Look again.
            }
        }
    }

    private async Task<T> TryAsync<T>(Func<DbContext, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        using var apart = StepOutOfTransaction();
        var lease = await contexts.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using (lease.ConfigureAwait(false))
        {
            if (!lease.Context.Database.IsSqlite())
                return await ExecuteAsync(lease.Context, work, cancellationToken).ConfigureAwait(false);

            using var turn = await _sqliteTurns.WaitAsync(isHurried: false, cancellationToken).ConfigureAwait(false);
            return await ExecuteAsync(lease.Context, work, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Within the context's own strategy, since one that retries refuses transactions begun outside of it.</summary>
    private static Task<T> ExecuteAsync<T>(
        DbContext context, Func<DbContext, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        context.Database.CreateExecutionStrategy().ExecuteAsync(token => work(context, token), cancellationToken);

    /// <summary>Leaves a transaction that the caller has opened around us: what a store method did stays done.</summary>
    private static TransactionScope StepOutOfTransaction() => new(TransactionScopeOption.Suppress, TransactionScopeAsyncFlowOption.Enabled);
}
