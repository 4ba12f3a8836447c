using Microsoft.EntityFrameworkCore;

namespace SalesFlow.Video.EntityFramework.Stores;

/// <summary>Lets the first of a queue be read without reading the queue.</summary>
internal static class QueueOrder
{
    /// <summary>Makes PostgreSQL follow an index that has the order asked for, until the transaction ends.</summary>
    /// <remarks>
    /// What waits now is not what waited when statistics were last made. With "nearly nothing waits" in them, PostgreSQL sorts all of
    /// a backlog for each look at its first row.
    /// </remarks>
    public static Task FollowIndexAsync(DbContext context, CancellationToken cancellationToken) => context.Database.IsNpgsql()
        ? context.Database.ExecuteSqlRawAsync("SET LOCAL enable_sort = off; SET LOCAL enable_bitmapscan = off", cancellationToken)
        : Task.CompletedTask;
}
