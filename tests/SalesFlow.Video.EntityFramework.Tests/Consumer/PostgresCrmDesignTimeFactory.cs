using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace SalesFlow.Video.EntityFramework.Tests.Consumer;

internal sealed class PostgresCrmDesignTimeFactory : IDesignTimeDbContextFactory<PostgresCrmContext>
{
    public PostgresCrmContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresCrmContext>().UseNpgsql("Host=localhost").Options);
}
