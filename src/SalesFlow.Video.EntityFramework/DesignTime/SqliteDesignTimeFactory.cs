using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace SalesFlow.Video.EntityFramework.DesignTime;

/// <summary>Builds the context for dotnet-ef, which reads the model and never connects.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteVideoDbContext>
{
    public SqliteVideoDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteVideoDbContext>();
        SqliteVideoDbContext.Configure(options, "Data Source=design.db");
        return new SqliteVideoDbContext(options.Options);
    }
}
