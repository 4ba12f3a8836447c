namespace SalesFlow.App.Configuration;

/// <summary>Reads a <c>.env</c> file: lines of <c>NAME=value</c>, values in quotation marks or not, <c>#</c> for comments.</summary>
internal static class EnvironmentFile
{
    private const string Export = "export ";

    /// <summary>Returns the names and values of a file; none when there is no such file.</summary>
    public static IReadOnlyDictionary<string, string> Read(string path)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!File.Exists(path))
            return values;

        foreach (var line in File.ReadLines(path).Select(static line => line.Trim()))
        {
            var separator = line.IndexOf('=', StringComparison.Ordinal);
            if (separator > 0 && line[0] != '#')
                values[NameIn(line[..separator])] = Unquote(line[(separator + 1)..].Trim());
        }

        return values;
    }

    private static string NameIn(string text) =>
        text.StartsWith(Export, StringComparison.Ordinal) ? text[Export.Length..].Trim() : text.Trim();

    private static string Unquote(string value) =>
        value.Length >= 2 && value[0] == value[^1] && value[0] is '"' or '\'' ? value[1..^1] : value;
}
