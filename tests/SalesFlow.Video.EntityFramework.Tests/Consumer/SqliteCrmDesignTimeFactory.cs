using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace SalesFlow.Video.EntityFramework.Tests.Consumer;

internal sealed class SqliteCrmDesignTimeFactory : IDesignTimeDbContextFactory<SqliteCrmContext>
{
    public SqliteCrmContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteCrmContext>().UseSqlite("Data Source=design.db").Options);
}
