using System.Xml.Linq;

namespace SalesFlow.Video.Tests.Conventions;

/// <summary>The packages form a star: add-ons use the core and never each other, the simulator shares nothing with the SDK.</summary>
internal static class PackageRule
{
    private const string Core = "SalesFlow.Video";

    private const string Simulator = "SalesFlow.Video.Testing";

    /// <summary>Looks at the project file of a package.</summary>
    public static IReadOnlyList<string> FindViolations(TextFile project)
    {
        var items = XDocument.Parse(project.Text).Descendants().ToList();
        var references = items.Where(item => item.Name.LocalName is "ProjectReference" or "PackageReference" or "Reference")
            .SelectMany(item => ((string?)item.Attribute("Include") ?? "").Split(';'))
            .Select(include => Path.GetFileName(include.Trim().Replace('\\', '/')))
            .Select(name => name.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase) ? name[..^".csproj".Length] : name);
        var friends = items.Where(item => item.Name.LocalName == "InternalsVisibleTo")
            .Select(_ => $"{project.Path}: InternalsVisibleTo opens what is internal");

        return [.. FindViolations(Path.GetFileNameWithoutExtension(project.Path), references), .. friends];
    }

    /// <summary>Looks at what a package refers to, by name.</summary>
    public static IReadOnlyList<string> FindViolations(string package, IEnumerable<string> references) =>
        [.. references.Where(name => name.StartsWith("SalesFlow.", StringComparison.OrdinalIgnoreCase) && !MayUse(package, name))
            .Select(name => $"{package} refers to {name}")];

    private static bool MayUse(string package, string reference) => package is not (Core or Simulator) && reference == Core;
}
