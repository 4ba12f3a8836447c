namespace SalesFlow.Video.Tests.Conventions;

/// <summary>A C# file has at most 300 lines: what is longer holds more than one idea.</summary>
internal static class FileLengthRule
{
    private const int Limit = 300;

    public static IReadOnlyList<string> FindViolations(IEnumerable<TextFile> files) =>
        [.. files.Where(file => CountLines(file) > Limit).Select(file => $"{file.Path}: {CountLines(file)} lines")];

    // The line feed at the end of a file closes its last line and starts no new one.
    private static int CountLines(TextFile file) => file.Lines.Count - (file.Text.EndsWith('\n') ? 1 : 0);
}
