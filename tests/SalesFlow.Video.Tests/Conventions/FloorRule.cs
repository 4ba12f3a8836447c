using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SalesFlow.Video.Tests.Conventions;

/// <summary>
/// A folder of the core uses lower floors only. Folders of one floor do not see each other, and since every reference goes down
/// there is no circle. Names are resolved by the compiler, so that a partly qualified name or an extension method counts like an import.
/// </summary>
internal static class FloorRule
{
    // A type or a namespace that cannot be found would hide the references that go through it.
    private static readonly string[] UnresolvedNames = ["CS0012", "CS0234", "CS0246"];

    public static IReadOnlyList<string> FindViolations(IReadOnlyList<TextFile> files)
    {
        var homeless = files.Select(file => Floors.FolderOf(file.Path)).Distinct().Where(folder => Floors.Find(folder) is null)
            .Select(folder => $"folder {folder} has no floor").ToList();
        if (homeless.Count > 0) return homeless;

        var compilation = SourceCompilation.Compile(files);
        var unresolved = compilation.GetDiagnostics().Where(diagnostic => UnresolvedNames.Contains(diagnostic.Id));
        var upward = compilation.SyntaxTrees.SelectMany(tree => FindViolations(compilation.GetSemanticModel(tree)));

        return [.. unresolved.Select(diagnostic => diagnostic.ToString()), .. upward.Distinct()];
    }

    private static IEnumerable<string> FindViolations(SemanticModel model)
    {
        var from = Floors.FolderOf(model.SyntaxTree.FilePath);

        // Names in documentation comments are trivia, which this walk leaves out: a sentence may point upwards.
        foreach (var name in model.SyntaxTree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
            foreach (var symbol in SymbolsBehind(model, name))
                foreach (var to in DeclaringFolders(symbol).Where(to => !MayUse(from, to)))
                    yield return $"{model.SyntaxTree.FilePath}:{LineOf(name)}: {Title(from)} uses {Title(to)}: {symbol.ToDisplayString()}";
    }

    private static bool MayUse(string from, string to) => from == to || Floors.Find(to) < Floors.Find(from);

    private static IEnumerable<ISymbol> SymbolsBehind(SemanticModel model, SimpleNameSyntax name)
    {
        var info = model.GetSymbolInfo(name);
        IEnumerable<ISymbol> symbols = info.Symbol is { } symbol ? [symbol] : info.CandidateSymbols;

        return symbols.Where(found => found is not INamespaceSymbol);
    }

    private static IEnumerable<string> DeclaringFolders(ISymbol symbol)
    {
        var declared = (symbol is IMethodSymbol { ReducedFrom: { } extension } ? extension : symbol).OriginalDefinition;
        while (declared.DeclaringSyntaxReferences.IsEmpty && declared.ContainingType is { } type)
            declared = type.OriginalDefinition;

        return declared.DeclaringSyntaxReferences.Select(reference => Floors.FolderOf(reference.SyntaxTree.FilePath)).Distinct();
    }

    private static int LineOf(SyntaxNode node) => node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    private static string Title(string folder) => $"{folder} (floor {Floors.Find(folder)})";
}
