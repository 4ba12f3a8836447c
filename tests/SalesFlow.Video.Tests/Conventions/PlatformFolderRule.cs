using System.Text.RegularExpressions;

namespace SalesFlow.Video.Tests.Conventions;

/// <summary>
/// In the simulator, what only one platform has lies in that platform's folder: nothing that platforms share knows one of them, and none
/// knows another. Only the simulator's own front, at the root, names them.
/// </summary>
internal static partial class PlatformFolderRule
{
    private static readonly string[] Platforms = ["Zoom", "Teams", "GoogleMeet"];

    public static IReadOnlyList<string> FindViolations(IEnumerable<TextFile> files) =>
        [.. files.Where(static file => file.Path.Contains('/', StringComparison.Ordinal)).SelectMany(FindViolations)];

    private static IEnumerable<string> FindViolations(TextFile file)
    {
        var folder = file.Path.Split('/')[0];
        return file.Lines.Index()
            .SelectMany(static line => Using().Matches(line.Item).Select(match => (line.Index, Platform: match.Groups["folder"].Value)))
            .Where(used => Platforms.Contains(used.Platform) && used.Platform != folder)
            .Select(used => $"{file.Path}:{used.Index + 1} knows {used.Platform}");
    }

    [GeneratedRegex(@"SalesFlow\.Video\.Testing\.(?<folder>\w+)")]
    private static partial Regex Using();
}
