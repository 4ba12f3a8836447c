using System.Globalization;

namespace SalesFlow.Video.Proofs;

/// <summary>Command line options of the form <c>--name value</c>.</summary>
public sealed class Options
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public static Options Parse(string[] arguments)
    {
        var options = new Options();
        for (var position = 0; position + 1 < arguments.Length; position += 2)
            options._values[arguments[position]] = arguments[position + 1];
        return options;
    }

    public string Get(string name) => _values.TryGetValue(name, out var value) ? value : throw new ArgumentException($"{name} is missing.");

    public string Get(string name, string otherwise) => _values.GetValueOrDefault(name, otherwise);

    public int Get(string name, int otherwise) =>
        _values.TryGetValue(name, out var value) ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;
}
