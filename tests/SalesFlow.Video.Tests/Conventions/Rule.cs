namespace SalesFlow.Video.Tests.Conventions;

/// <summary>How a convention is judged: it holds when nothing breaks it, and the failure lists everything that does.</summary>
internal static class Rule
{
    /// <summary>Nothing breaks the rule.</summary>
    public static void Holds(IReadOnlyCollection<string> violations, string rule)
    {
        if (violations.Count > 0)
            Assert.Fail($"{rule} ({violations.Count} not so):{Environment.NewLine}{string.Join(Environment.NewLine, violations)}");
    }

    /// <summary>Exactly one thing breaks the rule, and its report says <paramref name="what"/>.</summary>
    public static void Reports(string what, IReadOnlyCollection<string> violations) =>
        Assert.Contains(what, Assert.Single(violations), StringComparison.Ordinal);
}
