using Microsoft.EntityFrameworkCore;

namespace SalesFlow.Video.EntityFramework;

/// <summary>How the tables are used that SalesFlow.Video keeps in a context of its own.</summary>
public sealed class VideoDatabaseOptions
{
    /// <summary>Whether the packaged migrations are applied when the host starts. Default: false, a deployment step does it.</summary>
    public bool MigrateOnStart { get; set; }

    /// <summary>Adjusts the context's options further, such as its logging; null, the default, for nothing.</summary>
    public Action<DbContextOptionsBuilder>? ConfigureContext { get; set; }
}
