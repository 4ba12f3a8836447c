using System.Globalization;

namespace SalesFlow.Video.Proofs.Subscriptions;

/// <summary>What a simulated time of keeping subscriptions showed.</summary>
/// <param name="Days">How long it was.</param>
/// <param name="Integrations">How many accounts were connected.</param>
/// <param name="Forgotten">How many subscriptions the platform forgot.</param>
/// <param name="Moved">How many meetings were moved at the platform.</param>
/// <param name="MovedInGaps">How many of them while nobody was told.</param>
/// <param name="LongestGap">For how long an account was not told at most.</param>
/// <param name="Missed">How many moves were not known a round after the gap had ended.</param>
/// <param name="Late">How often an account was more than a round away from what should be.</param>
/// <param name="Calls">How many calls about subscriptions the platform got.</param>
public sealed record SubscriptionsReport(
    int Days, int Integrations, int Forgotten, int Moved, int MovedInGaps, TimeSpan LongestGap, int Missed, int Late, int Calls)
{
    public IReadOnlyList<string> FindViolations()
    {
        var violations = new List<string>();
        if (Late > 0)
            violations.Add($"{Late} times an account was more than a round away from what should be.");
        if (Missed > 0)
            violations.Add($"{Missed} moves were missed.");
        return violations;
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Days} days, {Integrations} accounts on two nodes: {Forgotten} subscriptions forgotten, {Moved} meetings moved ({MovedInGaps} while nobody was told), all but {Missed} known; longest gap {LongestGap.TotalMinutes:0} min; more than a round away {Late} times; {Calls / (double)Days / Integrations:0.0} calls a day and account");
}
