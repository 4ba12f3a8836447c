using System.Xml.Linq;
using SalesFlow.Video.Tests.Conventions;

namespace SalesFlow.Video.Tests.Packaging;

[Collection(typeof(PackingGroup))]
[Trait("Category", "Packaging")]
public sealed class PackageArchiveTests(PackedPackages packages)
{
    public static TheoryData<string> Names => [.. RepositoryTree.PackageNames];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_package_depends_on_what_its_project_file_names_and_on_nothing_more(string name)
    {
        var package = packages.Open(name);

        var dependencies = package.Dependencies.Select(dependency => $"{Value(dependency, "id")} {Value(dependency, "version")}");

        Assert.Equal(ProjectReferences.DependenciesOf(name, package.Version), dependencies.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_package_carries_its_assembly_comments_readme_licence_and_symbols(string name)
    {
        var package = packages.Open(name);

        Assert.Contains($"lib/net10.0/{name}.dll", package.Files);
        Assert.Contains($"lib/net10.0/{name}.xml", package.Files);
        Assert.Contains("README.md", package.Files);
        Assert.Contains($"lib/net10.0/{name}.pdb", package.SymbolFiles);
        Assert.Equal("README.md", Text(package, "readme"));
        Assert.Equal("MIT", Text(package, "license"));
        Assert.NotEmpty(Text(package, "description"));
    }

    [Fact]
    public void The_build_assets_of_the_resilience_package_stay_out_of_the_consumers()
    {
        var core = packages.Open(ProductAssemblies.Core);

        var resilience = core.Dependencies.Single(dependency => Value(dependency, "id") == "Microsoft.Extensions.Http.Resilience");

        var excluded = Value(resilience, "exclude").Split(',').Order(StringComparer.Ordinal);

        Assert.Equal(["Analyzers", "Build", "BuildTransitive"], excluded);
    }

    private static string Text(PackageArchive package, string element) =>
        package.Metadata.Elements().Single(child => child.Name.LocalName == element).Value;

    private static string Value(XElement dependency, string attribute) => (string?)dependency.Attribute(attribute) ?? "";
}
