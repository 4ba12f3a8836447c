using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Processing;

/// <summary>Fetches one kind of artifact and keeps it. May be run again after any step, so each step must be repeatable.</summary>
internal interface IArtifactCollector
{
    ArtifactKind Kind { get; }

    /// <summary>Makes one attempt and returns the artifact as it is now.</summary>
    Task<Artifact> CollectAsync(
        Connection connection, Meeting meeting, Occurrence occurrence, Artifact artifact, CancellationToken cancellationToken);
}
