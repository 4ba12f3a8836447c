using Microsoft.EntityFrameworkCore;

namespace SalesFlow.Video.EntityFramework.Tests.Consumer;

public sealed class PostgresCrmContext(DbContextOptions<PostgresCrmContext> options) : CrmContext(options);
