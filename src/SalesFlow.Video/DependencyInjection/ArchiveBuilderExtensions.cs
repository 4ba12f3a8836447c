using Microsoft.Extensions.DependencyInjection.Extensions;
using SalesFlow.Video.Meetings;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Chooses where copies of recordings are kept. Without a choice there are none, and recordings are streamed from the platform.</summary>
public static class ArchiveBuilderExtensions
{
    /// <summary>Keeps recordings as files below a folder, which all nodes must share. Who may read the folder may hear the meetings.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="path">The folder; it is made when it is missing.</param>
    public static SalesFlowVideoBuilder UseFileRecordingArchive(this SalesFlowVideoBuilder builder, string path)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        builder.Services.Replace(ServiceDescriptor.Singleton<IRecordingArchive>(new FileRecordingArchive(path)));
        return builder;
    }

    /// <summary>Keeps recordings in an archive of the application's own.</summary>
    /// <typeparam name="TArchive">The archive, one instance for all meetings.</typeparam>
    public static SalesFlowVideoBuilder UseRecordingArchive<TArchive>(this SalesFlowVideoBuilder builder)
        where TArchive : class, IRecordingArchive
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Replace(ServiceDescriptor.Singleton<IRecordingArchive, TArchive>());
        return builder;
    }
}
