using Microsoft.EntityFrameworkCore;

namespace SalesFlow.Video.EntityFramework.Tests.Consumer;

/// <summary>The same application before it embedded our tables.</summary>
public sealed class PlainCrmContext(DbContextOptions<PlainCrmContext> options) : DbContext(options)
{
    public DbSet<Deal> Deals => Set<Deal>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => CrmModel.Configure(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder) => CrmModel.Configure(modelBuilder, Database.IsNpgsql());
}
