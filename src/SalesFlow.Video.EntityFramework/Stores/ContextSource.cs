using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.EntityFramework.Rows;

namespace SalesFlow.Video.EntityFramework.Stores;

/// <summary>Makes contexts of one type: by the registered factory, or else in a scope of their own. Never the one of a request.</summary>
internal sealed class ContextSource<TContext>(IServiceScopeFactory scopes) : IContextSource
    where TContext : DbContext
{
    public async Task<ContextLease> OpenAsync(CancellationToken cancellationToken)
    {
        var scope = scopes.CreateAsyncScope();
        try
        {
            var factory = scope.ServiceProvider.GetService<IDbContextFactory<TContext>>();
            DbContext context = factory is null
                ? Create(scope.ServiceProvider)
                : await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
            Prepare(context);
            return new ContextLease(context, scope);
        }
        catch
        {
            await scope.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Makes a new instance even where the container would hand out a shared one, whose changes we must not save.</summary>
    private static TContext Create(IServiceProvider services)
    {
        if (services.GetService<IServiceProviderIsService>()?.IsService(typeof(DbContextOptions<TContext>)) == false)
        {
            throw new InvalidOperationException(
                $"There is no way to make a {typeof(TContext).Name}. Register it with AddDbContextFactory<{typeof(TContext).Name}>().");
        }

        return ActivatorUtilities.CreateInstance<TContext>(services);
    }

    private static void Prepare(DbContext context)
    {
        if (context.Model.FindEntityType(typeof(MeetingRow)) is null)
        {
            throw new InvalidOperationException(
                $"{typeof(TContext).Name} has no tables for SalesFlow.Video. "
                + "Call modelBuilder.AddSalesFlowVideo() in its OnModelCreating and add a migration.");
        }

        if (!context.Database.IsSqlite() && !context.Database.IsNpgsql())
        {
            throw new InvalidOperationException(
                $"{typeof(TContext).Name} uses {context.Database.ProviderName}. SalesFlow.Video keeps its rows in SQLite or PostgreSQL.");
        }

        // What an application chose for itself would make our saves do nothing.
        context.ChangeTracker.AutoDetectChangesEnabled = true;
        context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
    }
}
