namespace SalesFlow.Video.Tests.Conventions;

public sealed class LinkRuleTests
{
    [Fact]
    public void Every_relative_link_of_the_repository_leads_somewhere()
    {
        Assert.Contains(RepositoryTree.Files, file => file.Path == "src/SalesFlow.Video/README.md");
        Rule.Holds(LinkRule.FindViolations(RepositoryTree.Files), "A relative link points to a file of the repository");
    }

    [Theory]
    [InlineData("[errors](errors.md#table) and [the source](../src/My%20Code/A.cs \"title\")")]
    [InlineData("[a folder](../src) and [one more](../src/) and [the root file](/README.md)")]
    [InlineData("[a site](https://example.com/x) [here](#below) [mail](mailto:help@example.com)")]
    [InlineData("```\n[code](missing.md)\n```\nand `[code](missing.md)`")]
    [InlineData("[by name][guide]\n\n[guide]: errors.md")]
    public void A_link_that_leads_somewhere_passes(string text) => Assert.Empty(LinkRule.FindViolations(Repository(text)));

    [Theory]
    [InlineData("[gone](missing.md)")]
    [InlineData("![picture](missing.md)")]
    [InlineData("[`code`](missing.md#part)")]
    [InlineData("[by name][guide]\n\n[guide]: missing.md")]
    [InlineData("<img alt=\"x\" src=\"missing.md\">")]
    public void A_link_into_nothing_is_reported(string text) =>
        Rule.Reports("docs/page.md: missing.md", LinkRule.FindViolations(Repository(text)));

    private static TextFile[] Repository(string page) =>
        [new("README.md", ""), new("docs/page.md", page), new("docs/errors.md", ""), new("src/My Code/A.cs", "")];
}
