namespace SalesFlow.Video.Proofs.Refresh;

/// <summary>What a scenario ended with.</summary>
public sealed record RefreshReport
{
    public required RefreshScenario Scenario { get; init; }

    /// <summary>How many rotations the platform carried out.</summary>
    public required int Rotations { get; init; }

    /// <summary>Whose rotation lost its reply.</summary>
    public required IReadOnlySet<string> Dropped { get; init; }

    /// <summary>Whose integration must be connected again.</summary>
    public required IReadOnlySet<string> Dead { get; init; }

    /// <summary>How many events each dead integration caused.</summary>
    public required IReadOnlyDictionary<string, int> Events { get; init; }

    /// <summary>What went wrong in the nodes beyond dead grants: kinds of exceptions with their counts.</summary>
    public required IReadOnlyDictionary<string, int> Errors { get; init; }

    /// <summary>Returns what contradicts the promise; empty when it holds.</summary>
    public IReadOnlyList<string> FindViolations()
    {
        List<string> violations = [];
        if (Rotations == 0)
            violations.Add("nothing was refreshed");
        if (Scenario.LossRate > 0 && Dropped.Count == 0)
            violations.Add("no reply was lost, so nothing was proven");

        // With a grace the second try gets a new pair; without one, exactly those are dead whose reply was lost.
        var expected = Scenario.Grace > TimeSpan.Zero ? new HashSet<string>() : Dropped;
        violations.AddRange(Dead.Except(expected).Select(account => $"{account} is dead although no reply of its was lost for good"));
        violations.AddRange(expected.Except(Dead).Select(account => $"{account} counts as connected although its grant is dead"));
        violations.AddRange(Dead.Where(account => Events.GetValueOrDefault(account) != 1).Select(account => $"{account} caused {Events.GetValueOrDefault(account)} events"));
        violations.AddRange(Events.Keys.Except(Dead).Select(account => $"{account} caused an event although it is connected"));
        violations.AddRange(Errors.Where(error => error.Key != "Unreachable" || Scenario.LossRate == 0).Select(error => $"{error.Value} x {error.Key}"));
        return violations;
    }

    public override string ToString() =>
        $"{Scenario.Name}: {Rotations} rotations, {Dropped.Count} accounts with lost replies, {Dead.Count} to be connected again, "
        + $"{Events.Values.Sum()} events, {Errors.Values.Sum()} passing errors";
}
