using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace SalesFlow.Video.EntityFramework.DesignTime;

/// <summary>Builds the context for dotnet-ef, which reads the model and never connects.</summary>
internal sealed class PostgresDesignTimeFactory : IDesignTimeDbContextFactory<PostgresVideoDbContext>
{
    public PostgresVideoDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgresVideoDbContext>();
        PostgresVideoDbContext.Configure(options, "Host=localhost");
        return new PostgresVideoDbContext(options.Options);
    }
}
