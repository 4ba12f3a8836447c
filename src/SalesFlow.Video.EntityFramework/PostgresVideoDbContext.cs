using Microsoft.EntityFrameworkCore;

namespace SalesFlow.Video.EntityFramework;

/// <summary>The tables in PostgreSQL. Its migrations come with this package.</summary>
public sealed class PostgresVideoDbContext(DbContextOptions<PostgresVideoDbContext> options) : VideoDbContext(options)
{
    internal static void Configure(DbContextOptionsBuilder options, string connectionString) =>
        options.UseNpgsql(connectionString, postgres => postgres.MigrationsHistoryTable(HistoryTable));
}
