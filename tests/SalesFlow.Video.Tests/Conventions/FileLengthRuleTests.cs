namespace SalesFlow.Video.Tests.Conventions;

public sealed class FileLengthRuleTests
{
    [Fact]
    public void No_file_is_longer_than_300_lines()
    {
        var files = RepositoryTree.CodeIn("src", "samples", "tests");

        Assert.NotEmpty(files);
        Rule.Holds(FileLengthRule.FindViolations(files), "A file has at most 300 lines");
    }

    [Fact]
    public void A_file_of_300_lines_passes() => Assert.Empty(FileLengthRule.FindViolations([WithLines(300)]));

    [Fact]
    public void A_file_of_301_lines_is_reported_with_its_length() =>
        Assert.Equal(["src/Long.cs: 301 lines"], FileLengthRule.FindViolations([WithLines(301)]));

    private static TextFile WithLines(int count) => new("src/Long.cs", string.Concat(Enumerable.Repeat("// line\n", count)));
}
