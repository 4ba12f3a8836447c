namespace SalesFlow.Video.Testing.Conversations;

/// <summary>A person in a call.</summary>
public sealed record Attendee
{
    /// <summary>The name as shown in the call.</summary>
    public required string Name { get; init; }

    /// <summary>The e-mail address as the platform shows it: empty for people outside the host's company. Default empty.</summary>
    public string Email { get; init; } = "";

    /// <summary>The account, by id or e-mail address, with which the person is signed in; empty for whoever is not. Default empty.</summary>
    public string SignedInAs { get; init; } = "";

    /// <summary>Whether the person belongs to the host's company. Default false.</summary>
    public bool IsInternal { get; init; }

    /// <summary>When the person was in the call. Default empty, which means all the time.</summary>
    public IReadOnlyList<Session> Sessions { get; init; } = [];

    /// <inheritdoc />
    public override string ToString() => $"attendee {Name}";
}
