using Microsoft.EntityFrameworkCore;

namespace SalesFlow.Video.EntityFramework;

/// <summary>The tables in SQLite. Its migrations come with this package.</summary>
public sealed class SqliteVideoDbContext(DbContextOptions<SqliteVideoDbContext> options) : VideoDbContext(options)
{
    internal static void Configure(DbContextOptionsBuilder options, string connectionString) => options
        .UseSqlite(connectionString, sqlite => sqlite.MigrationsHistoryTable(HistoryTable))
        .AddInterceptors(SqlitePragmas.Instance);
}
