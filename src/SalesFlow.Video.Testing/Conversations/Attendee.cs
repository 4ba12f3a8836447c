namespace SalesFlow.Video.Testing.Conversations;

/// <summary>A person in a call.</summary>
public sealed record Attendee
{
    /// <summary>The name as shown in the call.</summary>
    public required string Name { get; init; }

    /// <summary>The e-mail address as the platform shows it: empty for people outside the host's account. Default empty.</summary>
    public string Email { get; init; } = "";

    /// <summary>The platform's user id; empty for whoever is not signed in. Default empty.</summary>
    public string UserId { get; init; } = "";

    /// <summary>Whether the person belongs to the host's account. Default false.</summary>
    public bool IsInternal { get; init; }

    /// <summary>When the person was in the call. Default empty, which means all the time.</summary>
    public IReadOnlyList<Session> Sessions { get; init; } = [];

    /// <inheritdoc />
    public override string ToString() => $"attendee {Name}";
}
