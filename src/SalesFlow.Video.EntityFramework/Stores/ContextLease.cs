using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace SalesFlow.Video.EntityFramework.Stores;

/// <summary>A context that nobody else uses, with the scope that it was made in.</summary>
internal sealed class ContextLease(DbContext context, AsyncServiceScope scope) : IAsyncDisposable, IDisposable
{
    public DbContext Context { get; } = context;

    public async ValueTask DisposeAsync()
    {
        await Context.DisposeAsync().ConfigureAwait(false);
        await scope.DisposeAsync().ConfigureAwait(false);
    }

    public void Dispose()
    {
        Context.Dispose();
        scope.Dispose();
    }
}
