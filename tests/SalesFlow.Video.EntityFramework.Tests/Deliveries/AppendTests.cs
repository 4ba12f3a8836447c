using SalesFlow.Video.EntityFramework.Tests.Consumer;
using SalesFlow.Video.EntityFramework.Tests.Databases;

namespace SalesFlow.Video.EntityFramework.Tests.Deliveries;

public sealed class SqliteAppendTests(SqliteStores stores) : AppendContract<SqliteVideoDbContext>(stores), IClassFixture<SqliteStores>;

public sealed class PostgresAppendTests(PostgresStores stores) : AppendContract<PostgresVideoDbContext>(stores), IClassFixture<PostgresStores>;

public sealed class SqliteCrmAppendTests(SqliteCrmStores stores) : AppendContract<SqliteCrmContext>(stores), IClassFixture<SqliteCrmStores>;

public sealed class PostgresCrmAppendTests(PostgresCrmStores stores) : AppendContract<PostgresCrmContext>(stores), IClassFixture<PostgresCrmStores>;
