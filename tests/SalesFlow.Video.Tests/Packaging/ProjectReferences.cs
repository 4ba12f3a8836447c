using System.Xml.Linq;
using SalesFlow.Video.Tests.Conventions;

namespace SalesFlow.Video.Tests.Packaging;

/// <summary>What a project file of <c>src</c> refers to by itself, and what of it reaches the consumers of its package.</summary>
internal static class ProjectReferences
{
    /// <summary>The dependencies of the package, as "id version"; all packages have the same <paramref name="version"/>.</summary>
    public static IReadOnlyList<string> DependenciesOf(string name, string version)
    {
        var flowing = Items($"src/{name}/{name}.csproj").Where(item => Value(item, "PrivateAssets") != "all").ToList();
        var packages = Included(flowing, "PackageReference").Select(id => $"{id} {CentralVersionOf(id)}");
        var projects = Included(flowing, "ProjectReference").Select(path => $"{Path.GetFileNameWithoutExtension(path)} {version}");

        return [.. packages.Concat(projects).Order(StringComparer.Ordinal)];
    }

    private static string CentralVersionOf(string package) =>
        Value(Items("Directory.Packages.props").Single(item => Value(item, "Include") == package), "Version")!;

    private static IEnumerable<string> Included(IEnumerable<XElement> items, string kind) =>
        items.Where(item => item.Name.LocalName == kind).Select(item => Value(item, "Include")!);

    private static string? Value(XElement item, string name) =>
        (string?)item.Attribute(name) ?? item.Elements().FirstOrDefault(child => child.Name.LocalName == name)?.Value;

    private static IEnumerable<XElement> Items(string path) =>
        XDocument.Parse(RepositoryTree.Files.Single(file => file.Path == path).Text).Descendants();
}
