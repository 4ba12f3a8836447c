using Microsoft.Extensions.DependencyInjection;

namespace SalesFlow.Video.EntityFramework.Tests.Databases;

public sealed class SqliteStores : DatabaseStores<SqliteVideoDbContext>
{
    public override TimeSpan Precision => TimeSpan.FromTicks(1);

    protected override Task<string> CreateDatabaseAsync() => Task.FromResult(SqliteFile.Create());

    protected override Task DropDatabaseAsync(string connectionString)
    {
        SqliteFile.Delete(connectionString);
        return Task.CompletedTask;
    }

    protected override void Use(SalesFlowVideoBuilder builder, string connectionString) => builder.UseSqliteStores(connectionString);
}
