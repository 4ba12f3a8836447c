namespace SalesFlow.Video.Meetings;

/// <summary>Somebody who was there, with all sessions.</summary>
public sealed record Participant
{
    /// <summary>The name as the platform wrote it; empty when nothing of it can be seen.</summary>
    public required string Name { get; init => field = ForeignText.OneLine(value) ?? ""; }

    /// <summary>The e-mail address; null when unknown, which is normal for guests.</summary>
    public string? Email { get; init => field = ForeignText.OneLine(value); }

    /// <summary>The platform's id of the user; null for people who were not signed in.</summary>
    public string? PlatformUserId { get; init => field = ForeignText.Identifier(value); }

    /// <summary>True when the platform says that this is one of the organizer's own people.</summary>
    public bool IsInternalUser { get; init; }

    /// <summary>The stretches of time in which this person was there, in their order; they do not overlap.</summary>
    public IReadOnlyList<ParticipantSession> Sessions { get; init; } = [];

    /// <summary>When this person first joined; null when the platform tells no times.</summary>
    public DateTimeOffset? JoinedAt => Sessions.Count > 0 ? Sessions[0].JoinedAt : null;

    /// <summary>When this person last left; null when the platform does not tell.</summary>
    public DateTimeOffset? LeftAt => Sessions.Count > 0 ? Sessions[^1].LeftAt : null;

    /// <summary>How long this person was there in all.</summary>
    public TimeSpan Duration =>
        Sessions.Aggregate(TimeSpan.Zero, static (sum, session) => sum + ((session.LeftAt ?? session.JoinedAt) - session.JoinedAt));

    /// <summary>Returns the number of sessions; never name or address.</summary>
    public override string ToString() => $"participant with {Sessions.Count} sessions";
}
