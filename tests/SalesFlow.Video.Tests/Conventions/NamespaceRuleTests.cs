namespace SalesFlow.Video.Tests.Conventions;

public sealed class NamespaceRuleTests
{
    [Fact]
    public void Every_package_has_its_folders_as_namespaces()
    {
        var violations = RepositoryTree.PackageNames.SelectMany(package =>
            NamespaceRule.FindViolations(RepositoryTree.CodeIn($"src/{package}").Select(file => file.From($"src/{package}")), package));

        Rule.Holds([.. violations], "The namespace of a file equals its folder");
    }

    [Theory]
    [InlineData("Meetings/Meeting.cs", "namespace SalesFlow.Video.Meetings; public sealed class Meeting;")]
    [InlineData("VideoOptions.cs", "namespace SalesFlow.Video; public sealed class VideoOptions;")]
    [InlineData(
        "Platforms/Zoom/ZoomBuilderExtensions.cs",
        "namespace Microsoft.Extensions.DependencyInjection; public static class ZoomBuilderExtensions;")]
    [InlineData("GlobalUsings.cs", "global using System.Text;")]
    public void A_file_in_its_place_passes(string path, string text) =>
        Assert.Empty(NamespaceRule.FindViolations([new TextFile(path, text)], "SalesFlow.Video"));

    [Theory]
    [InlineData(
        "Meetings/Meeting.cs",
        "namespace SalesFlow.Video; public sealed class Meeting;",
        "Meetings/Meeting.cs: namespace SalesFlow.Video should be SalesFlow.Video.Meetings")]
    [InlineData(
        "Meetings/Meeting.cs",
        "public sealed class Meeting;",
        "Meetings/Meeting.cs: a type without a namespace should be in SalesFlow.Video.Meetings")]
    public void A_file_out_of_place_is_reported(string path, string text, string message) =>
        Assert.Equal([message], NamespaceRule.FindViolations([new TextFile(path, text)], "SalesFlow.Video"));
}
