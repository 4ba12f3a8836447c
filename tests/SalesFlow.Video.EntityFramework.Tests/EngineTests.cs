using SalesFlow.Video.EntityFramework.Tests.Databases;
using SalesFlow.Video.TestKit.Engines;

namespace SalesFlow.Video.EntityFramework.Tests;

public sealed class SqliteEngineTests(SqliteStores stores) : JobEngineNodesContract(stores), IClassFixture<SqliteStores>;

public sealed class PostgresEngineTests(PostgresStores stores) : JobEngineNodesContract(stores), IClassFixture<PostgresStores>;
