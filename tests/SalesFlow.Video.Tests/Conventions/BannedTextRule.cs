using System.Text.RegularExpressions;

namespace SalesFlow.Video.Tests.Conventions;

/// <summary>
/// Words that are never left in the repository. The patterns are put together from parts, so that this file does not hold them.
/// </summary>
internal static class BannedTextRule
{
    private static readonly Regex[] InCode =
    [
        new("^\\s*#\\s*" + "region"),
        new("\\b(TO" + "DO|FIX" + "ME)\\b"),
        new("\\bNotImplemented" + "Exception\\b"),
        new("\\b(Fact|Theory)\\b.*\\bSkip" + "\\s*="),
    ];

    private static readonly Regex[] InTexts =
    [
        // A folder of one machine at the start of a path; the same word inside a longer path or an address is fine.
        new("(?<![\\w./:-])/(work|farm)" + "/"),
        .. new string[][] { ["api", "nuget", "org"], ["registry", "npmjs", "org"], ["deb", "debian", "org"] }
            .Select(host => new Regex(Regex.Escape(string.Join('.', host)), RegexOptions.IgnoreCase)),
    ];

    public static IReadOnlyList<string> FindLeftovers(IEnumerable<TextFile> code) => Find(code, InCode);

    public static IReadOnlyList<string> FindMachineNames(IEnumerable<TextFile> texts) => Find(texts, InTexts);

    private static IReadOnlyList<string> Find(IEnumerable<TextFile> files, Regex[] banned) =>
        [.. files.SelectMany(file => file.Lines.SelectMany((line, index) =>
            banned.Select(pattern => pattern.Match(line)).Where(match => match.Success)
                .Select(match => $"{file.Path}:{index + 1}: {match.Value.Trim()}")))];
}
