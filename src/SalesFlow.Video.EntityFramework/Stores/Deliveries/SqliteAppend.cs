using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.EntityFramework.Stores.Deliveries;

/// <summary>Appends deliveries to SQLite: between two calls nothing is opened and nothing prepared, so that the commit is all it costs.</summary>
internal sealed class SqliteAppend(VideoDatabase database) : IAsyncDisposable, IDisposable
{
    // Touched by whoever has the turn only.
    private SqliteInsert? _insert;
    private DiskThread? _thread;

    public async Task<IReadOnlyList<bool>> ExecuteAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken)
    {
        // A platform waits for its answer; whoever else writes works in the background or on something that takes longer anyway.
        using var turn = await database.HurryForSqliteAsync(cancellationToken).ConfigureAwait(false);
        var insert = _insert ??= new SqliteInsert(await database.OpenAsync(cancellationToken).ConfigureAwait(false));
        _thread ??= new DiskThread("Webhooks to SQLite");
        try
        {
            return await _thread.RunAsync(() => insert.Execute(deliveries), cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            // The connection may be what is wrong: the next call opens another.
            _insert = null;
            await insert.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _insert, null) is { } insert)
            await insert.DisposeAsync().ConfigureAwait(false);
        Dispose();
    }

    public void Dispose()
    {
        Interlocked.Exchange(ref _insert, null)?.Dispose();
        Interlocked.Exchange(ref _thread, null)?.Dispose();
    }
}
