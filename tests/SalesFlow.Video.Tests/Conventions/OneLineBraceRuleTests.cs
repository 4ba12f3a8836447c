namespace SalesFlow.Video.Tests.Conventions;

public sealed class OneLineBraceRuleTests
{
    [Fact]
    public void No_braces_stand_around_one_line()
    {
        var files = RepositoryTree.CodeIn("src", "samples", "tests", "benchmarks");

        Assert.NotEmpty(files);
        Rule.Holds(OneLineBraceRule.FindViolations(files), "One line has no braces around it");
    }

    [Theory]
    [InlineData("if (a)\n{\n    b();\n}")]
    [InlineData("if (a)\n{\n    b();\n}\nelse\n{\n    c();\n}")]
    [InlineData("if (a)\n    b();\nelse if (c)\n{\n    d();\n}")]
    [InlineData("foreach (var a in b)\n{\n    c();\n}")]
    [InlineData("await foreach (var a in b)\n{\n    c();\n}")]
    [InlineData("for (;;)\n{\n    c();\n}")]
    [InlineData("while (a)\n{\n    b();\n}")]
    [InlineData("using (a)\n{\n    b();\n}")]
    [InlineData("lock (a)\n{\n    b();\n}")]
    [InlineData("lock (a) { b(); }")]
    [InlineData("if (a) { b(); }")]
    public void Braces_around_one_line_are_reported(string statement) =>
        Rule.Reports("src/Braces.cs:2", OneLineBraceRule.FindViolations([In(statement)]));

    [Theory]
    [InlineData("if (a)\n    b();")]
    [InlineData("if (a)\n{\n    b();\n    c();\n}")]
    [InlineData("if (a)\n{\n    b(\n        c);\n}")]
    [InlineData("if (a\n    && b)\n{\n    c();\n}")]
    [InlineData("if (a)\n{\n    // Because.\n    b();\n}")]
    [InlineData("if (a)\n{\n    b();\n}\nelse\n{\n    c();\n    d();\n}")]
    [InlineData("if (a)\n{\n    if (b) c();\n}\nelse\n    d();")]
    [InlineData("if (a)\n{\n    var b = c();\n}")]
    [InlineData("try\n{\n    b();\n}\nfinally\n{\n    c();\n}")]
    public void What_needs_its_braces_passes(string statement) => Assert.Empty(OneLineBraceRule.FindViolations([In(statement)]));

    private static TextFile In(string statement) => new("src/Braces.cs", $"async Task A() {{\n{statement}\n}}\n");
}
