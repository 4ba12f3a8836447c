using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.EntityFramework.Stores.Deliveries;

/// <summary>Appends deliveries to SQLite: between two calls nothing is opened and nothing prepared, so that the commit is all it costs.</summary>
internal sealed class SqliteAppend(VideoDatabase database) : IAsyncDisposable, IDisposable
{
    // Touched by whoever has the turn only.
    private SqliteInsert? _insert;

    public async Task<IReadOnlyList<bool>> ExecuteAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken)
    {
        // A platform waits for its answer; whoever else writes works in the background or on something that takes longer anyway.
        using var turn = await database.HurryForSqliteAsync(cancellationToken).ConfigureAwait(false);
        _insert ??= new SqliteInsert(await database.OpenAsync(cancellationToken).ConfigureAwait(false));
        try
        {
            return _insert.Execute(deliveries);
        }
        catch
        {
            // The connection may be what is wrong: the next call opens another.
            await DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_insert is { } insert)
            await insert.DisposeAsync().ConfigureAwait(false);
        _insert = null;
    }

    public void Dispose()
    {
        _insert?.Dispose();
        _insert = null;
    }
}
