namespace SalesFlow.Video.Proofs.Ahead;

/// <summary>How often an account was called in one class.</summary>
internal sealed record AheadLine(RateClass Class, int MostInASecond, int MostInADay, int Total)
{
    /// <summary>Returns what contradicts the promise of half of the plan's limits; null when it holds.</summary>
    public string? FindViolation() => MostInASecond * 2 > Class.PerSecond || MostInADay * 2 > Class.PerDay ? $"{this} is more than half" : null;

    public override string ToString() =>
        $"{Class.Name} {Total} calls, at most {MostInASecond} in a second ({Class.PerSecond} allowed) and {MostInADay} in a day ({Class.PerDay} allowed)";
}
