using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.TestKit.Databases;

namespace SalesFlow.Video.EntityFramework.Tests.Databases;

public sealed class PostgresStores(PostgresCluster cluster) : DatabaseStores<PostgresVideoDbContext>
{
    public override TimeSpan Precision => TimeSpan.FromMicroseconds(1);

    protected override bool HasServer => cluster.IsRunning;

    protected override void RequireServer() => cluster.RequireServer();

    protected override Task<string> CreateDatabaseAsync() => cluster.CreateDatabaseAsync();

    protected override Task DropDatabaseAsync(string connectionString) => cluster.DropDatabaseAsync(connectionString);

    protected override void Use(SalesFlowVideoBuilder builder, string connectionString) => builder.UsePostgresStores(connectionString);
}
