using Npgsql;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.EntityFramework.Stores.Deliveries;

/// <summary>Appends deliveries to PostgreSQL: between two calls the connection stays open and the insert prepared.</summary>
internal sealed class PostgresAppend(VideoDatabase database) : IAsyncDisposable, IDisposable
{
    // Each round somebody else has won and is done.
    private const int Tries = 10;

    // Taken by whoever appends; who finds none opens another, and of those that are given back one stays.
    private PostgresInsert? _idle;

    // Planning takes longer than inserting, so the plan is kept. A pooler that hands out another session for each statement loses it:
    // once that has happened, every statement is planned anew.
    private volatile bool _keepsPlans = true;

    public async Task<IReadOnlyList<bool>> ExecuteAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            var insert = Interlocked.Exchange(ref _idle, null);
            var hasRested = insert is not null;
            try
            {
                insert ??= new PostgresInsert(await database.OpenAsync(cancellationToken).ConfigureAwait(false));
                var stored = await insert.ExecuteAsync(deliveries, _keepsPlans, cancellationToken).ConfigureAwait(false);
                if (Interlocked.CompareExchange(ref _idle, insert, null) is null)
                    insert = null;
                return stored;
            }
            catch (PostgresException exception) when (tries < Tries && IsPlanLost(exception))
            {
                // Refused before anything was inserted.
                _keepsPlans = false;
            }
            catch (Exception exception) when (tries < Tries && Collisions.IsCollision(exception))
            {
                // Nothing was inserted.
            }
            catch (Exception) when (hasRested && insert!.IsBroken && !cancellationToken.IsCancellationRequested)
            {
                // The server was started anew, or the network has forgotten us, probably while nothing came. Should the list be stored
                // already, then its deliveries are taken for repeats, and their platforms get the same answer.
                insert.ForgetPooled();
            }
            finally
            {
                if (insert is not null)
                    await insert.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _idle, null) is { } insert)
            await insert.DisposeAsync().ConfigureAwait(false);
    }

    public void Dispose() => Interlocked.Exchange(ref _idle, null)?.Dispose();

    private static bool IsPlanLost(PostgresException exception) =>
        exception.SqlState is PostgresErrorCodes.InvalidSqlStatementName or PostgresErrorCodes.DuplicatePreparedStatement;
}
