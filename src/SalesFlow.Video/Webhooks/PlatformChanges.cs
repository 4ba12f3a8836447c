namespace SalesFlow.Video.Webhooks;

/// <summary>What changed in an account since it was last asked.</summary>
public sealed record PlatformChanges
{
    /// <summary>The platform's ids of meetings that were changed, deleted or made, read to the end.</summary>
    public IReadOnlyList<string> MeetingIds { get; init; } = [];

    /// <summary>Where the next reading goes on; null when the platform gave nothing.</summary>
    public string? DeltaToken { get; init; }

    /// <summary>False when the platform could not go on from the given token: then the whole account is read, once.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>Returns whether it is complete; never the token.</summary>
    public override string ToString() => IsComplete ? "changes" : "changes with a gap";
}
