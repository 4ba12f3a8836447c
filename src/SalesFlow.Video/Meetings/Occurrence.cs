namespace SalesFlow.Video.Meetings;

/// <summary>One time that a meeting was held. A call that drops and is started again is two occurrences of one conversation.</summary>
public sealed record Occurrence
{
    /// <summary>The id in this application.</summary>
    public required OccurrenceId Id { get; init; }

    /// <summary>The meeting that was held.</summary>
    public required MeetingId MeetingId { get; init; }

    /// <summary>The platform's id of the occurrence, such as Zoom's uuid.</summary>
    public required string PlatformOccurrenceId { get; init; }

    /// <summary>When it really began; null while only its end is known.</summary>
    public DateTimeOffset? ActualStart { get; init; }

    /// <summary>When it really ended; null while it runs.</summary>
    public DateTimeOffset? ActualEnd { get; init; }

    /// <summary>True when nobody but the organizer's side was there; null while the attendance is not known.</summary>
    public bool? IsOrganizerAlone { get; init; }

    /// <summary>What is to come of it, one of each kind; empty while it runs.</summary>
    public IReadOnlyList<Artifact> Artifacts { get; init; } = [];

    /// <summary>The version of this row; 0 before it is stored.</summary>
    public long Version { get; init; }

    /// <summary>True when it has begun and not ended.</summary>
    public bool IsRunning => ActualStart is not null && ActualEnd is null;

    /// <summary>Returns the artifact of a kind, or null while none is expected.</summary>
    public Artifact? FindArtifact(ArtifactKind kind) => Artifacts.FirstOrDefault(artifact => artifact.Kind == kind);

    /// <summary>Returns this occurrence with an artifact put in the place of the one of its kind.</summary>
    public Occurrence With(Artifact artifact)
    {
        ArgumentNullException.ThrowIfNull(artifact);
        return this with { Artifacts = [.. Artifacts.Where(other => other.Kind != artifact.Kind).Append(artifact).OrderBy(other => other.Kind)] };
    }

    /// <summary>Returns the ids; never who was there.</summary>
    public override string ToString() => $"occurrence {Id} of meeting {MeetingId}";
}
