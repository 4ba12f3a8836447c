using SalesFlow.Video.EntityFramework.Tests.Databases;

namespace SalesFlow.Video.EntityFramework.Tests;

public sealed class SqliteNodesTests(SqliteStores stores) : NodesContract<SqliteVideoDbContext>(stores), IClassFixture<SqliteStores>;

public sealed class PostgresNodesTests(PostgresStores stores) : NodesContract<PostgresVideoDbContext>(stores), IClassFixture<PostgresStores>;
