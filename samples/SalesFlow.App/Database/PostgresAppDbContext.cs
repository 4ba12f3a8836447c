using Microsoft.EntityFrameworkCore;

namespace SalesFlow.App.Database;

/// <summary>The CRM's tables in PostgreSQL.</summary>
public sealed class PostgresAppDbContext(DbContextOptions<PostgresAppDbContext> options) : AppDbContext(options)
{
    public static void Configure(DbContextOptionsBuilder options, string connectionString) =>
        options.UseNpgsql(connectionString, static postgres => postgres.MigrationsHistoryTable(HistoryTable));
}
