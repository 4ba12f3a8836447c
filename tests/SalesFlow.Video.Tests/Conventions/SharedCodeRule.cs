namespace SalesFlow.Video.Tests.Conventions;

/// <summary>
/// Two projects share no code, not even by copying: a simulator that computes with its client's own lines agrees with every mistake in
/// them. Looks for lines in a row that are the same but for white space.
/// </summary>
internal static class SharedCodeRule
{
    private const int Shortest = 4;

    public static IReadOnlyList<string> FindViolations(IEnumerable<TextFile> some, IEnumerable<TextFile> others)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (place, code) in others.SelectMany(Passages))
            known.TryAdd(code, place);

        return [.. some.SelectMany(Passages).Where(passage => known.ContainsKey(passage.Code))
            .Select(passage => $"{passage.Place} is also at {known[passage.Code]}")];
    }

    private static IEnumerable<(string Place, string Code)> Passages(TextFile file)
    {
        var lines = file.Lines.Select(static (text, index) => (Number: index + 1, Code: Squeeze(text))).Where(static line => IsCode(line.Code)).ToList();
        for (var first = 0; first + Shortest <= lines.Count; first++)
            yield return ($"{file.Path}:{lines[first].Number}", string.Join('\n', lines.Skip(first).Take(Shortest).Select(static line => line.Code)));
    }

    private static string Squeeze(string line) => string.Concat(line.Where(static letter => !char.IsWhiteSpace(letter)));

    // What every file has says nothing about where it came from.
    private static bool IsCode(string line) =>
        line.Length > Shortest
        && !line.StartsWith("using", StringComparison.Ordinal)
        && !line.StartsWith("namespace", StringComparison.Ordinal)
        && !line.StartsWith("//", StringComparison.Ordinal);
}
