namespace SalesFlow.Video.Tests.Conventions;

/// <summary>A text with its place: the path is relative and has forward slashes on every system.</summary>
internal sealed record TextFile(string Path, string Text)
{
    public IReadOnlyList<string> Lines => Text.ReplaceLineEndings("\n").Split('\n');

    public bool IsIn(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);

    public bool HasExtension(params ReadOnlySpan<string> extensions)
    {
        foreach (var extension in extensions)
            if (Path.EndsWith(extension, StringComparison.OrdinalIgnoreCase)) return true;

        return false;
    }

    /// <summary>The same text, its path counted from <paramref name="folder"/>.</summary>
    public TextFile From(string folder) => this with { Path = Path[(folder.Length + 1)..] };
}
