namespace SalesFlow.Video.Meetings;

/// <summary>What one integration can do.</summary>
public sealed record MeetingCapabilities
{
    /// <summary>Create meetings.</summary>
    public required Capability Create { get; init; }

    /// <summary>Read meetings, and with them the host link.</summary>
    public required Capability Read { get; init; }

    /// <summary>Move and rename meetings.</summary>
    public required Capability Update { get; init; }

    /// <summary>Call meetings off.</summary>
    public required Capability Cancel { get; init; }

    /// <summary>Fetch recordings.</summary>
    public required Capability Recordings { get; init; }

    /// <summary>Fetch transcripts.</summary>
    public required Capability Transcripts { get; init; }

    /// <summary>Fetch who attended.</summary>
    public required Capability Attendance { get; init; }

    /// <summary>
    /// True when creating again for the same draft returns the same meeting, so that an unanswered creation is simply sent again. False: what
    /// it may have left behind is looked for first.
    /// </summary>
    public bool IsCreatingIdempotent { get; init; }

    /// <summary>False when the platform tells nobody that a meeting began or ended: then it is asked around the planned time.</summary>
    public bool AnnouncesOccurrences { get; init; } = true;

    /// <summary>Every scope that is missing for something, once each.</summary>
    public IReadOnlyList<string> MissingScopes =>
    [
        .. new[] { Create, Read, Update, Cancel, Recordings, Transcripts, Attendance }
            .SelectMany(static capability => capability.MissingScopes)
            .Distinct(StringComparer.Ordinal),
    ];
}
