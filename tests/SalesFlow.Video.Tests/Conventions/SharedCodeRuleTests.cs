namespace SalesFlow.Video.Tests.Conventions;

public sealed class SharedCodeRuleTests
{
    private const string Code = """
        var first = Read(input);
        var second = Read(input);
        if (first.Length > second.Length)
            return first.Concat(second);
        """;

    [Fact]
    public void The_simulator_has_no_lines_of_the_SDK()
    {
        var simulator = RepositoryTree.CodeIn("src/SalesFlow.Video.Testing");
        var packages = RepositoryTree.CodeIn("src").Except(simulator).ToList();

        Assert.NotEmpty(simulator);
        Assert.NotEmpty(packages);
        Rule.Holds(SharedCodeRule.FindViolations(simulator, packages), "The simulator shares no code with the SDK");
    }

    [Theory]
    [InlineData("    ", "\n")]
    [InlineData("\t", "\n\n")]
    [InlineData("", "\n// Said in other words.\n")]
    public void Lines_that_were_copied_are_reported_with_both_places(string indent, string between)
    {
        var copy = "class Copy\n{\n" + string.Join(between, Code.Split('\n').Select(line => indent + line)) + "\n}";

        Rule.Reports("a/Copy.cs:3 is also at b/Original.cs:1", SharedCodeRule.FindViolations([new("a/Copy.cs", copy)], [new("b/Original.cs", Code)]));
    }

    [Theory]
    [InlineData("var first = Read(input);\nvar second = Read(input);\nif (first.Length > second.Length)\n    return second;")]
    [InlineData("using System;\nusing System.Text;\nusing System.Linq;\nusing System.IO;\nnamespace A;")]
    public void What_only_looks_alike_passes(string other) =>
        Assert.Empty(SharedCodeRule.FindViolations([new("a/One.cs", other)], [new("b/Other.cs", $"{Code}\n{other.Split('\n')[0]}")]));
}
