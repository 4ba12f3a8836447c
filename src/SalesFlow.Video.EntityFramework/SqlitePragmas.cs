using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SalesFlow.Video.EntityFramework;

/// <summary>Sets up each SQLite connection: readers beside the writer, commits that survive a power cut, some patience.</summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    // The wait comes first: changing the journal needs the lock already.
    private const string Pragmas =
        "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;";

    public static SqlitePragmas Instance { get; } = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        var command = connection.CreateCommand();
        await using (command.ConfigureAwait(false))
        {
            command.CommandText = Pragmas;
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
