using System.Text.RegularExpressions;

namespace SalesFlow.Video.Tests.Conventions;

/// <summary>A relative link of a page points to a file or a folder of the repository.</summary>
internal static partial class LinkRule
{
    private static readonly Uri Root = new("https://repository.example/");

    public static IReadOnlyList<string> FindViolations(IReadOnlyCollection<TextFile> files)
    {
        var paths = files.Select(file => file.Path).ToHashSet();

        return [.. files.Where(file => file.HasExtension(".md"))
            .SelectMany(page => LinksOf(page).Where(link => !Exists(page, link, paths)).Select(link => $"{page.Path}: {link}"))];
    }

    // Code shows text that looks like a link and is none.
    private static IEnumerable<string> LinksOf(TextFile page) =>
        Links().SelectMany(form => form.Matches(Code().Replace(page.Text, "")))
            .Select(match => match.Groups["target"].Value)
            .Where(link => !Elsewhere().IsMatch(link));

    private static Regex[] Links() => [Inline(), Reference(), Html()];

    private static bool Exists(TextFile page, string link, HashSet<string> paths)
    {
        var target = Uri.UnescapeDataString(new Uri(new Uri(Root, page.Path), link).AbsolutePath).Trim('/');

        return paths.Contains(target) || paths.Any(path => path.StartsWith(target + "/", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\]\(\s*<?(?<target>[^)\s>]+)")]
    private static partial Regex Inline();

    [GeneratedRegex(@"^ {0,3}\[[^\]]+\]:\s*(?<target>\S+)", RegexOptions.Multiline)]
    private static partial Regex Reference();

    [GeneratedRegex("<(?:a|img)\\b[^>]*\\b(?:href|src)=\"(?<target>[^\"]+)")]
    private static partial Regex Html();

    [GeneratedRegex("^```.*?^```|`[^`\n]*`", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex("^(#|//|[a-zA-Z][a-zA-Z0-9+.-]*:)")]
    private static partial Regex Elsewhere();
}
