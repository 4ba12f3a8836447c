using System.IO.Enumeration;
using System.Text;

namespace SalesFlow.Video.Tests.Conventions;

/// <summary>The text files that belong to the repository: everything below its root that <c>.gitignore</c> does not name.</summary>
internal static class RepositoryTree
{
    public static string Root { get; } = FindRoot();

    private static readonly Lazy<IReadOnlyList<TextFile>> AllFiles = new(() => Read(Root));

    /// <summary>Every file; the bytes of a binary file are not read, its text is empty.</summary>
    public static IReadOnlyList<TextFile> Files => AllFiles.Value;

    /// <summary>The hand-written C# files under the given folders of the root.</summary>
    public static IReadOnlyList<TextFile> CodeIn(params string[] folders) =>
        [.. Files.Where(file => file.HasExtension(".cs") && folders.Any(file.IsIn))
            .Where(file => !file.Path.Contains("/Migrations/", StringComparison.Ordinal))];

    /// <summary>The names of the packages: one folder of <c>src</c> each.</summary>
    public static IReadOnlyList<string> PackageNames =>
        [.. Files.Where(file => file.IsIn("src") && file.HasExtension(".csproj"))
            .Select(file => Path.GetFileNameWithoutExtension(file.Path))
            .Order(StringComparer.Ordinal)];

    /// <summary>All files below <paramref name="root"/> that its <c>.gitignore</c> does not name.</summary>
    public static IReadOnlyList<TextFile> Read(string root)
    {
        // Read from the folder, not asked from git: a source archive without history is checked in the same way.
        var ignored = IgnoredNames(root);
        var paths = new FileSystemEnumerable<string>(
            root,
            (ref entry) => entry.ToFullPath(),
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory && !IsIgnored(entry.FileName, ignored),
            ShouldRecursePredicate = (ref entry) => !IsIgnored(entry.FileName, ignored),
        };

        return [.. paths.Select(path => new TextFile(Path.GetRelativePath(root, path).Replace('\\', '/'), ReadText(path)))
            .OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    private static IReadOnlyList<string> IgnoredNames(string root)
    {
        var file = Path.Combine(root, ".gitignore");
        var lines = File.Exists(file) ? File.ReadAllLines(file) : [];

        return [".git", .. lines.Select(line => line.Trim().TrimEnd('/')).Where(line => line.Length > 0 && line[0] is not '#' and not '!')];
    }

    private static bool IsIgnored(ReadOnlySpan<char> name, IReadOnlyList<string> ignored)
    {
        foreach (var pattern in ignored)
            if (FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false)) return true;

        return false;
    }

    private static string ReadText(string path)
    {
        var bytes = File.ReadAllBytes(path);

        return bytes.AsSpan().Contains((byte)0) ? "" : Encoding.UTF8.GetString(bytes);
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "SalesFlow.Video.sln"))) return folder.FullName;

        throw new InvalidOperationException(
            $"No SalesFlow.Video.sln above '{AppContext.BaseDirectory}'. Run the tests from their build output.");
    }
}
