namespace SalesFlow.Video.Tests.Conventions;

public sealed class BannedTextRuleTests
{
    [Fact]
    public void The_code_is_finished()
    {
        string[] folders = ["src", "samples", "tests"];
        string[] kinds = [".cs", ".razor", ".js", ".css", ".html"];
        var code = RepositoryTree.Files.Where(file => folders.Any(file.IsIn) && file.HasExtension(kinds)).ToList();

        Assert.NotEmpty(code);
        Rule.Holds(BannedTextRule.FindLeftovers(code), "No region, no left-over, no skipped test");
    }

    [Fact]
    public void The_repository_names_no_machine_and_no_registry()
    {
        Assert.Contains(RepositoryTree.Files, file => file.Path == "Directory.Build.props");
        Rule.Holds(BannedTextRule.FindMachineNames(RepositoryTree.Files), "No path of one machine, no registry host");
    }

    [Theory]
    [InlineData("// A list of things to do.")]
    [InlineData("var page = query.Skip(20); options.Skip = 3;")]
    [InlineData("// the region of a tenant")]
    public void Finished_code_passes(string line) => Assert.Empty(BannedTextRule.FindLeftovers([new TextFile("src/A.cs", line)]));

    [Theory]
    [InlineData("    #", "region Private")]
    [InlineData("// TO", "DO: later")]
    [InlineData("// FIX", "ME")]
    [InlineData("throw new NotImplemented", "Exception();")]
    [InlineData("[Fact(DisplayName = \"x\", Sk", "ip = \"slow\")]")]
    public void A_left_over_is_reported_with_its_line(string start, string end) =>
        Rule.Reports("src/A.cs:2: ", BannedTextRule.FindLeftovers([new TextFile("src/A.cs", "\n" + start + end)]));

    [Theory]
    [InlineData("See https://example.com/", "work/items and ./", "work/ and ../", "farm/ and homework/")]
    [InlineData("https://www.", "nuget", ".org/packages", "")]
    public void Another_address_passes(params string[] parts) =>
        Assert.Empty(BannedTextRule.FindMachineNames([new TextFile("README.md", string.Concat(parts))]));

    [Theory]
    [InlineData("cd /", "work/", "main")]
    [InlineData("(\"/", "farm/", "x\")")]
    [InlineData("https://api.", "nuget", ".org/v3")]
    [InlineData("http://deb.", "debian", ".org")]
    [InlineData("registry.", "npmjs", ".org")]
    public void A_name_of_one_machine_is_reported(params string[] parts) =>
        Rule.Reports("README.md:1: ", BannedTextRule.FindMachineNames([new TextFile("README.md", string.Concat(parts))]));
}
