using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.EntityFramework.Tests.Databases;
using SalesFlow.Video.TestKit.Databases;

namespace SalesFlow.Video.EntityFramework.Tests.Consumer;

/// <summary>Stores in an application's own context on SQLite.</summary>
public sealed class SqliteCrmStores : DatabaseStores<SqliteCrmContext>
{
    public override TimeSpan Precision => TimeSpan.FromTicks(1);

    protected override Task<string> CreateDatabaseAsync() => Task.FromResult(SqliteFile.Create());

    protected override Task DropDatabaseAsync(string connectionString)
    {
        SqliteFile.Delete(connectionString);
        return Task.CompletedTask;
    }

    protected override void Use(SalesFlowVideoBuilder builder, string connectionString)
    {
        builder.Services.AddDbContextFactory<SqliteCrmContext>(options => options.UseSqlite(connectionString));
        builder.UseEntityFrameworkStores<SqliteCrmContext>();
    }
}

/// <summary>Stores in an application's own context on PostgreSQL, which repeats what fails and so refuses transactions begun outside.</summary>
public sealed class PostgresCrmStores(PostgresCluster cluster) : DatabaseStores<PostgresCrmContext>
{
    public override TimeSpan Precision => TimeSpan.FromMicroseconds(1);

    protected override bool HasServer => cluster.IsRunning;

    protected override void RequireServer() => cluster.RequireServer();

    protected override Task<string> CreateDatabaseAsync() => cluster.CreateDatabaseAsync();

    protected override Task DropDatabaseAsync(string connectionString) => cluster.DropDatabaseAsync(connectionString);

    protected override void Use(SalesFlowVideoBuilder builder, string connectionString)
    {
        builder.Services.AddDbContextFactory<PostgresCrmContext>(
            options => options.UseNpgsql(connectionString, static postgres => postgres.EnableRetryOnFailure()));
        builder.UseEntityFrameworkStores<PostgresCrmContext>();
    }
}
