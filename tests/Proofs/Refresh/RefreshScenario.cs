namespace SalesFlow.Video.Proofs.Refresh;

/// <summary>How the platform and the network behave.</summary>
/// <param name="Name">What the scenario is called.</param>
/// <param name="Grace">How long a rotated refresh token still works.</param>
/// <param name="LossRate">Which share of rotations loses its reply.</param>
public sealed record RefreshScenario(string Name, TimeSpan Grace, double LossRate)
{
    public static RefreshScenario Strict { get; } = new("strict rotation", TimeSpan.Zero, 0);

    public static RefreshScenario GraceWithLosses { get; } = new("30 s grace, 5 % lost replies", TimeSpan.FromSeconds(30), 0.05);

    public static RefreshScenario StrictWithLosses { get; } = new("strict rotation, 5 % lost replies", TimeSpan.Zero, 0.05);

    public static IReadOnlyList<RefreshScenario> Find(string name) => name switch
    {
        "strict" => [Strict],
        "grace-with-losses" => [GraceWithLosses],
        "strict-with-losses" => [StrictWithLosses],
        "all" => [Strict, GraceWithLosses, StrictWithLosses],
        _ => throw new ArgumentException($"There is no scenario '{name}'."),
    };
}
