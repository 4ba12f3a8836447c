using System.Reflection;
using System.Text.Json;
using SalesFlow.Video.Tests.Conventions;

namespace SalesFlow.Video.Tests.Packaging;

[Collection(typeof(PackingGroup))]
[Trait("Category", "Packaging")]
public sealed class ConsumerTests(PackedPackages packages) : IDisposable
{
    // Says which core it runs on, and which generator wrote its logging method.
    private const string Program = """
        using System.CodeDom.Compiler;
        using System.Reflection;
        using Microsoft.Extensions.Logging;

        var core = Assembly.Load("SalesFlow.Video");
        Console.WriteLine($"{core.GetName().Name} {core.ManifestModule.ModuleVersionId}");
        Console.WriteLine(typeof(Log).GetMethod("Loaded")!.GetCustomAttribute<GeneratedCodeAttribute>()!.Tool);

        internal static partial class Log
        {
            [LoggerMessage(Level = LogLevel.Information, Message = "Loaded {Name}")]
            public static partial void Loaded(ILogger logger, string name);
        }
        """;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_program_runs_on_the_packed_core_and_keeps_its_own_logging_generator()
    {
        WriteProject();

        var build = await RunAsync("build", "-t:Build", "-v:q", "-getItem:Analyzer");
        var analyzers = AnalyzersIn(build.SuccessfulOutput());
        var run = await RunAsync("exec", "bin/Debug/net10.0/Consumer.dll");

        Assert.Contains(analyzers, path => path.EndsWith("Microsoft.Extensions.Logging.Generators.dll", StringComparison.Ordinal));
        Assert.DoesNotContain(analyzers, path => path.Contains("microsoft.extensions.telemetry", StringComparison.OrdinalIgnoreCase));
        var core = Assembly.Load(ProductAssemblies.Core).ManifestModule.ModuleVersionId;
        Assert.StartsWith($"SalesFlow.Video {core}", run.SuccessfulOutput(), StringComparison.Ordinal);
        Assert.EndsWith("Microsoft.Extensions.Logging.Generators", run.Output.TrimEnd(), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Task<CommandResult> RunAsync(params string[] arguments) =>
        DotnetCommand.RunAsync(_folder.Path, arguments, TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);

    // The feed is the only source and packages are unpacked beside the program, so that nothing comes from or goes to the machine's cache
    // but the foreign packages that this test run was restored with.
    private void WriteProject()
    {
        File.Copy(Path.Combine(RepositoryTree.Root, "Directory.Packages.props"), Path.Combine(_folder.Path, "Directory.Packages.props"));
        _folder.Write("Program.cs", Program);
        _folder.Write("nuget.config", $"""
            <configuration>
              <packageSources><clear /><add key="packed" value="{packages.Folder}" /></packageSources>
            </configuration>
            """);
        _folder.Write("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <UseAppHost>false</UseAppHost>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <UseSharedCompilation>true</UseSharedCompilation>
                <NuGetAudit>false</NuGetAudit>
                <RestorePackagesPath>packages</RestorePackagesPath>
                <RestoreFallbackFolders>{RestoredPackages.Folder}</RestoreFallbackFolders>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="{ProductAssemblies.Core}" VersionOverride="{packages.Open(ProductAssemblies.Core).Version}" />
              </ItemGroup>
            </Project>
            """);
    }

    private static string[] AnalyzersIn(string output)
    {
        using var document = JsonDocument.Parse(output);

        return [.. document.RootElement.GetProperty("Items").GetProperty("Analyzer").EnumerateArray()
            .Select(item => item.GetProperty("Identity").GetString()!)];
    }
}
