namespace SalesFlow.Video.Proofs.Kill;

/// <summary>How large a run is.</summary>
/// <param name="Kills">How often the node is killed.</param>
/// <param name="MeetingsPerLife">How many meetings are told of between two kills.</param>
/// <param name="DrainLimit">How long the last node may need to finish what the others left.</param>
public sealed record KillSettings(int Kills, int MeetingsPerLife, TimeSpan DrainLimit)
{
    /// <summary>Whether the node answers before it stores, as a node must not: shows that this proof can fail.</summary>
    public bool IsHasty { get; init; }
}
