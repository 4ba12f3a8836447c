using Microsoft.EntityFrameworkCore;

namespace SalesFlow.Video.EntityFramework;

/// <summary>The tables of SalesFlow.Video in a context of their own, for applications that do not embed them in theirs.</summary>
public abstract class VideoDbContext : DbContext
{
    // Its own table, because an application may keep the history of its migrations in the same database.
    internal const string HistoryTable = "__salesflow_video_migrations";

    private protected VideoDbContext(DbContextOptions options)
        : base(options)
    {
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddSalesFlowVideo();
}
