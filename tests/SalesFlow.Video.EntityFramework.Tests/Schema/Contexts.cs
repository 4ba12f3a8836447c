using Microsoft.EntityFrameworkCore;

namespace SalesFlow.Video.EntityFramework.Tests.Schema;

/// <summary>Contexts for looking at their models, with no database behind them.</summary>
internal static class Contexts
{
    public static TContext Open<TContext>(Func<DbContextOptions<TContext>, TContext> create)
        where TContext : DbContext
    {
        var options = new DbContextOptionsBuilder<TContext>();
        return create((typeof(TContext).Name.StartsWith("Sqlite", StringComparison.Ordinal) ? Sqlite(options) : Postgres(options)).Options);
    }

    public static DbContextOptionsBuilder<TContext> Sqlite<TContext>(DbContextOptionsBuilder<TContext> options)
        where TContext : DbContext => options.UseSqlite("Data Source=none.db");

    public static DbContextOptionsBuilder<TContext> Postgres<TContext>(DbContextOptionsBuilder<TContext> options)
        where TContext : DbContext => options.UseNpgsql("Host=localhost");
}
