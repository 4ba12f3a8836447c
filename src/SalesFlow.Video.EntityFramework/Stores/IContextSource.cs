namespace SalesFlow.Video.EntityFramework.Stores;

/// <summary>Gives each store method a context of its own.</summary>
internal interface IContextSource
{
    Task<ContextLease> OpenAsync(CancellationToken cancellationToken);
}
