namespace SalesFlow.Video.Analysis;

/// <summary>Carries what people decided about action items from one analysis to the next; the rule is told at its caller.</summary>
internal static class ActionItemDecisions
{
    private const double SameWords = 0.5;

    private static readonly char[] Separators = [' ', ',', '.', ';', ':', '!', '?', '"', '(', ')'];

    public static IReadOnlyList<ActionItem> Keep(IReadOnlyList<ActionItem> earlier, IReadOnlyList<ActionItem> found)
    {
        var decided = earlier.Where(item => item.State != ActionItemState.Open).ToList();
        var kept = found.ToList();
        var isTaken = new bool[found.Count];

        Match(decided, kept, isTaken, (old, item) => old.Id == item.Id);
        Match(decided, kept, isTaken, IsSame);

        return [.. kept.Concat(decided).OrderBy(item => item.Segments.Count > 0 ? item.Segments[0] : int.MaxValue)];
    }

    private static void Match(List<ActionItem> decided, List<ActionItem> kept, bool[] isTaken, Func<ActionItem, ActionItem, bool> isSame)
    {
        for (var index = 0; index < kept.Count; index++)
        {
            if (isTaken[index] || decided.Find(old => isSame(old, kept[index])) is not { } match)
                continue;

            decided.Remove(match);
            isTaken[index] = true;
            kept[index] = match.State == ActionItemState.Corrected ? match : kept[index] with { Id = match.Id, State = match.State };
        }
    }

    private static bool IsSame(ActionItem left, ActionItem right) =>
        left.Segments.Intersect(right.Segments).Any()
        && IsSamePerson(left.Assignee, right.Assignee)
        && Overlap(WordsOf(left.Text), WordsOf(right.Text)) >= SameWords;

    private static bool IsSamePerson(string? left, string? right) =>
        left is null || right is null || string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static double Overlap(HashSet<string> left, HashSet<string> right)
    {
        var shorter = Math.Min(left.Count, right.Count);
        return shorter == 0 ? 0 : (double)left.Count(right.Contains) / shorter;
    }

    private static HashSet<string> WordsOf(string text) =>
        text.Split(Separators, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
