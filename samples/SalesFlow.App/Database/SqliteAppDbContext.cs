using Microsoft.EntityFrameworkCore;

namespace SalesFlow.App.Database;

/// <summary>The CRM's tables in SQLite.</summary>
public sealed class SqliteAppDbContext(DbContextOptions<SqliteAppDbContext> options) : AppDbContext(options)
{
    public static void Configure(DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlite(connectionString, static sqlite => sqlite.MigrationsHistoryTable(HistoryTable));
}
