using Microsoft.EntityFrameworkCore;

namespace SalesFlow.Video.EntityFramework.Tests.Consumer;

/// <summary>An application's own context that holds our tables too. It tracks and detects nothing unless asked to.</summary>
public abstract class CrmContext : DbContext
{
    protected CrmContext(DbContextOptions options)
        : base(options)
    {
        ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        ChangeTracker.AutoDetectChangesEnabled = false;
    }

    public DbSet<Deal> Deals => Set<Deal>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => CrmModel.Configure(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        CrmModel.Configure(modelBuilder, Database.IsNpgsql());
        modelBuilder.AddSalesFlowVideo(options =>
        {
            options.Schema = "video";
            options.TablePrefix = "crm_";
        });
    }
}
