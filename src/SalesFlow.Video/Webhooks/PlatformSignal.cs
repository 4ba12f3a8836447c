using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Webhooks;

/// <summary>One thing that a platform tells, in terms that all platforms have in common. A hint: what it is about is read again by id.</summary>
public sealed record PlatformSignal
{
    /// <summary>What it tells.</summary>
    public required PlatformSignalKind Kind { get; init; }

    /// <summary>When it happened by the platform's clock.</summary>
    public required DateTimeOffset HappenedAt { get; init; }

    /// <summary>The platform's id of the account that it concerns; null when it does not tell.</summary>
    public string? AccountId { get; init; }

    /// <summary>The platform's id of the meeting, or of its conference; null when it is about no meeting.</summary>
    public string? MeetingId { get; init; }

    /// <summary>The platform's id of the occurrence; null when it is about none.</summary>
    public string? OccurrenceId { get; init; }

    /// <summary>When the occurrence began; null when it does not tell.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>When the occurrence ended; null when it does not tell.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>What can be fetched; null for other signals.</summary>
    public ArtifactKind? Artifact { get; init; }
}
