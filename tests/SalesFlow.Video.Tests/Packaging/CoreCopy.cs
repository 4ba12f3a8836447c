using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SalesFlow.Video.Tests.Conventions;

namespace SalesFlow.Video.Tests.Packaging;

/// <summary>The sources of the core and what steers its build, in a folder of their own where they may be changed.</summary>
internal sealed class CoreCopy : IDisposable
{
    private const string Project = "src/SalesFlow.Video";

    private readonly TemporaryFolder _folder = new();

    public CoreCopy()
    {
        foreach (var file in RepositoryTree.Files.Where(file => file.IsIn(Project) || SteersTheBuild(file)))
            _folder.Write(file.Path, file.Text);
    }

    /// <summary>Builds the copy from packages that are on this machine already.</summary>
    public Task<CommandResult> BuildAsync(CancellationToken cancellationToken) =>
        DotnetCommand.RunAsync(
            _folder.Path,
            ["build", Project, "-v:q", "-nologo", "-p:NuGetAudit=false", $"-p:RestoreSources={RestoredPackages.Folder}"],
            TimeSpan.FromMinutes(2),
            cancellationToken);

    /// <summary>
    /// Takes one property out of the public API and returns its name. As an internal one it still serves the core, so that only the
    /// list of the API misses it.
    /// </summary>
    public string HidePublicProperty()
    {
        foreach (var file in RepositoryTree.CodeIn(Project))
        {
            var root = CSharpSyntaxTree.ParseText(file.Text).GetRoot();
            if (root.DescendantNodes().OfType<PropertyDeclarationSyntax>().FirstOrDefault(CanBeHidden) is not { } property) continue;

            var hidden = SyntaxFactory.Token(SyntaxKind.InternalKeyword).WithTriviaFrom(property.Modifiers[0]);
            _folder.Write(file.Path, root.ReplaceToken(property.Modifiers[0], hidden).ToFullString());

            return property.Identifier.Text;
        }

        throw new InvalidOperationException($"No type in {Project} has a public property that nothing forces to be public.");
    }

    public void Dispose() => _folder.Dispose();

    private static bool SteersTheBuild(TextFile file) =>
        file.IsIn("eng")
        || (Path.GetDirectoryName(file.Path) is "" or "src" && file.HasExtension(".props", ".targets", ".json", ".editorconfig"));

    // A plain property of a public type without base types or interfaces: no contract forces it to be public.
    private static bool CanBeHidden(PropertyDeclarationSyntax property) =>
        property is { Modifiers: [{ RawKind: (int)SyntaxKind.PublicKeyword }], AttributeLists: [] }
        && property.Parent is TypeDeclarationSyntax { BaseList: null, Parent: BaseNamespaceDeclarationSyntax } type
        && type.Modifiers.Any(SyntaxKind.PublicKeyword)
        && property.AccessorList?.Accessors.All(accessor => accessor.Modifiers.Count == 0) != false;
}
