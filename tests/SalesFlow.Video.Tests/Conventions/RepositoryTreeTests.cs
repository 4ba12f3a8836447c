namespace SalesFlow.Video.Tests.Conventions;

public sealed class RepositoryTreeTests
{
    [Fact]
    public void What_gitignore_names_does_not_belong_to_the_repository()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".gitignore", "bin/\n*.db\n# comment\n.env\n");
        string[] paths = ["src/A.cs", "src/bin/B.cs", ".git/config", "local.db", ".env", ".env.example"];
        foreach (var path in paths) folder.Write(path, "text");

        Assert.Equal([".env.example", ".gitignore", "src/A.cs"], RepositoryTree.Read(folder.Path).Select(file => file.Path));
    }

    [Fact]
    public void A_binary_file_has_no_text()
    {
        using var folder = new TemporaryFolder();
        folder.Write("picture.png", "a\0b");

        Assert.Equal([new TextFile("picture.png", "")], RepositoryTree.Read(folder.Path));
    }

    [Fact]
    public void The_packages_are_found() => Assert.Contains(ProductAssemblies.Core, RepositoryTree.PackageNames);

    [Fact]
    public void The_rules_see_the_code_and_the_types_of_every_package_that_has_an_api()
    {
        foreach (var api in RepositoryTree.Files.Where(file => file.IsIn("src") && file.HasExtension("PublicAPI.Unshipped.txt")))
        {
            if (!api.Text.Contains("SalesFlow.", StringComparison.Ordinal)) continue;
            var package = api.Path.Split('/')[1];

            Assert.NotEmpty(RepositoryTree.CodeIn($"src/{package}"));
            Assert.Contains(ProductAssemblies.Types, type => type.Assembly.GetName().Name == package);
        }
    }
}
