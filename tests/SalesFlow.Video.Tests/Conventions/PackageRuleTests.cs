using System.Reflection;
using System.Runtime.CompilerServices;

namespace SalesFlow.Video.Tests.Conventions;

public sealed class PackageRuleTests
{
    [Fact]
    public void The_project_files_refer_to_the_core_only()
    {
        var projects = RepositoryTree.Files.Where(file => file.IsIn("src") && file.HasExtension(".csproj")).ToList();

        Assert.Contains(projects, project => project.Path == "src/SalesFlow.Video/SalesFlow.Video.csproj");
        Rule.Holds([.. projects.SelectMany(PackageRule.FindViolations)], "A package refers to the core only, the simulator to no package");
    }

    [Fact]
    public void The_built_packages_refer_to_the_core_only()
    {
        var violations = ProductAssemblies.All.SelectMany(assembly =>
            PackageRule.FindViolations(assembly.GetName().Name!, assembly.GetReferencedAssemblies().Select(reference => reference.Name!)));

        Assert.Contains(ProductAssemblies.All, assembly => assembly.GetName().Name == ProductAssemblies.Core);
        Rule.Holds([.. violations], "A package refers to the core only, the simulator to no package");
    }

    [Fact]
    public void No_package_opens_its_internals()
    {
        var friends = ProductAssemblies.All.SelectMany(assembly =>
            assembly.GetCustomAttributes<InternalsVisibleToAttribute>()
                .Select(friend => $"{assembly.GetName().Name} to {friend.AssemblyName}"));

        Rule.Holds([.. friends], "No package shows its internals, not even to tests");
    }

    [Theory]
    [InlineData("SalesFlow.Video.Quartz", """<ProjectReference Include="../SalesFlow.Video/SalesFlow.Video.csproj" />""")]
    [InlineData("SalesFlow.Video.Testing", """<FrameworkReference Include="Microsoft.AspNetCore.App" />""")]
    [InlineData("SalesFlow.Video", """<PackageReference Include="Microsoft.Extensions.Http.Resilience" />""")]
    public void A_point_of_the_star_passes(string package, string reference) =>
        Assert.Empty(PackageRule.FindViolations(Project(package, reference)));

    [Theory]
    [InlineData(
        "SalesFlow.Video.Quartz",
        """<ProjectReference Include="..\SalesFlow.Video.EntityFramework\SalesFlow.Video.EntityFramework.csproj" />""",
        "SalesFlow.Video.EntityFramework")]
    [InlineData("SalesFlow.Video.AspNetCore", """<PackageReference Include="SalesFlow.Video.Testing" />""", "SalesFlow.Video.Testing")]
    [InlineData(
        "SalesFlow.Video.Testing",
        """<ProjectReference Include="../SalesFlow.Video/SalesFlow.Video.csproj" />""",
        "SalesFlow.Video")]
    [InlineData(
        "SalesFlow.Video",
        """<ProjectReference Include="../SalesFlow.Video.Testing/SalesFlow.Video.Testing.csproj" />""",
        "SalesFlow.Video.Testing")]
    public void A_reference_to_another_package_is_reported(string package, string reference, string other) =>
        Assert.Equal([$"{package} refers to {other}"], PackageRule.FindViolations(Project(package, reference)));

    [Fact]
    public void Opened_internals_are_reported() =>
        Rule.Reports("InternalsVisibleTo", PackageRule.FindViolations(Project("Any", """<InternalsVisibleTo Include="T" />""")));

    private static TextFile Project(string package, string item) =>
        new($"src/{package}/{package}.csproj", $"""<Project Sdk="Microsoft.NET.Sdk"><ItemGroup>{item}</ItemGroup></Project>""");
}
