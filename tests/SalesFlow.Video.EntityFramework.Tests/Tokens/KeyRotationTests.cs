using SalesFlow.Video.EntityFramework.Tests.Databases;

namespace SalesFlow.Video.EntityFramework.Tests.Tokens;

public sealed class SqliteKeyRotationTests(SqliteStores stores) : KeyRotationContract<SqliteVideoDbContext>(stores), IClassFixture<SqliteStores>;

public sealed class PostgresKeyRotationTests(PostgresStores stores) : KeyRotationContract<PostgresVideoDbContext>(stores), IClassFixture<PostgresStores>;
