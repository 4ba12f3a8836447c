using System.Reflection;
using SalesFlow.Video.Tests.Conventions;

namespace SalesFlow.Video.Tests.Packaging;

/// <summary>All packages, packed once from what was built for this test run into a folder that can serve as a feed.</summary>
public sealed class PackedPackages : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public string Folder => Path.Combine(_folder.Path, "feed");

    public async ValueTask InitializeAsync()
    {
        // One process packs all projects; without a build, so that nothing under the running tests is written anew.
        var project = _folder.Write("pack.proj", $"""
            <Project>
              <ItemGroup>
                <Package Include="{RepositoryTree.Root}/src/*/*.csproj" />
              </ItemGroup>
              <Target Name="Pack">
                <MSBuild Projects="@(Package)" Targets="Pack"
                         Properties="NoBuild=true;Configuration={Configuration};PackageOutputPath={Folder}" />
              </Target>
            </Project>
            """);

        var result = await DotnetCommand.RunAsync(
            RepositoryTree.Root,
            ["msbuild", project, "-t:Pack", "-v:m", "-nologo"],
            TimeSpan.FromMinutes(2),
            TestContext.Current.CancellationToken);

        result.SuccessfulOutput();
    }

    internal PackageArchive Open(string name) => PackageArchive.Open(Folder, name);

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();

        return ValueTask.CompletedTask;
    }

    private static string Configuration =>
        typeof(PackedPackages).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
}
