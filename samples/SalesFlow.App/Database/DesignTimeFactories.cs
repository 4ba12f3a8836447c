using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace SalesFlow.App.Database;

/// <summary>Builds the contexts for dotnet-ef, which reads the model and never connects.</summary>
internal sealed class DesignTimeFactories : IDesignTimeDbContextFactory<SqliteAppDbContext>, IDesignTimeDbContextFactory<PostgresAppDbContext>
{
    SqliteAppDbContext IDesignTimeDbContextFactory<SqliteAppDbContext>.CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteAppDbContext>();
        SqliteAppDbContext.Configure(options, "Data Source=design.db");
        return new SqliteAppDbContext(options.Options);
    }

    PostgresAppDbContext IDesignTimeDbContextFactory<PostgresAppDbContext>.CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgresAppDbContext>();
        PostgresAppDbContext.Configure(options, "Host=localhost");
        return new PostgresAppDbContext(options.Options);
    }
}
