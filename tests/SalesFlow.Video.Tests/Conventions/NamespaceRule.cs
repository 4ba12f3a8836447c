using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SalesFlow.Video.Tests.Conventions;

/// <summary>The namespace of a file equals its folder, so that a floor can be read off a using directive.</summary>
internal static class NamespaceRule
{
    public static IReadOnlyList<string> FindViolations(IEnumerable<TextFile> files, string rootNamespace) =>
        [.. files.Where(file => !LivesWithItsReceiver(file.Path)).SelectMany(file => FindViolations(file, rootNamespace))];

    private static IEnumerable<string> FindViolations(TextFile file, string rootNamespace)
    {
        var expected = string.Join('.', [rootNamespace, .. file.Path.Split('/')[..^1]]);
        var root = CSharpSyntaxTree.ParseText(file.Text).GetCompilationUnitRoot();

        foreach (var declared in root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>())
            if (declared.Name.ToString() != expected)
                yield return $"{file.Path}: namespace {declared.Name} should be {expected}";

        if (root.Members.Any(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax))
            yield return $"{file.Path}: a type without a namespace should be in {expected}";
    }

    // Extension methods and builders are found where their receivers are, as .editorconfig says.
    private static bool LivesWithItsReceiver(string path) =>
        path.EndsWith("Extensions.cs", StringComparison.Ordinal) || path.EndsWith("Builder.cs", StringComparison.Ordinal);
}
