using Microsoft.EntityFrameworkCore;

namespace SalesFlow.Video.EntityFramework.Tests.Consumer;

public sealed class SqliteCrmContext(DbContextOptions<SqliteCrmContext> options) : CrmContext(options);
