namespace SalesFlow.Video.Meetings;

/// <summary>Says whether an integration can do one thing, and if not, why.</summary>
public sealed record Capability
{
    /// <summary>It can.</summary>
    public static Capability Available { get; } = new();

    /// <summary>True when nothing stands in the way, as far as we know.</summary>
    public bool IsAvailable => Reason is null;

    /// <summary>One sentence that says why not; null when it can.</summary>
    public string? Reason { get; private init; }

    /// <summary>The scopes that the user would have to grant; empty when scopes are not the reason.</summary>
    public IReadOnlyList<string> MissingScopes { get; private init; } = [];

    /// <summary>It cannot, for this reason.</summary>
    public static Capability Missing(string reason, params IReadOnlyList<string> missingScopes) => new() { Reason = reason, MissingScopes = missingScopes };
}
