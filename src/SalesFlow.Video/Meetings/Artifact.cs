namespace SalesFlow.Video.Meetings;

/// <summary>A recording, a transcript or the attendance of one occurrence, and how far along it is.</summary>
public sealed record Artifact
{
    /// <summary>What it is.</summary>
    public required ArtifactKind Kind { get; init; }

    /// <summary>How far along it is.</summary>
    public required ArtifactState State { get; init; }

    /// <summary>Why there is none; null unless the state is <see cref="ArtifactState.NotProduced"/> or <see cref="ArtifactState.Expired"/>.</summary>
    public ArtifactReason? Reason { get; init; }

    /// <summary>Until when it is waited for.</summary>
    public required DateTimeOffset Deadline { get; init; }

    /// <summary>True once a webhook told that it is there; false on an available one means that polling found it.</summary>
    public bool IsAnnounced { get; init; }

    /// <summary>When it was fetched; null before.</summary>
    public DateTimeOffset? AvailableAt { get; init; }

    /// <summary>The files of a recording, in the order of their start, the one to play first; empty for the other kinds.</summary>
    public IReadOnlyList<Recording> Recordings { get; init; } = [];

    /// <summary>True when nothing more is waited for.</summary>
    public bool IsSettled => State is ArtifactState.Available or ArtifactState.NotProduced or ArtifactState.Expired;
}
