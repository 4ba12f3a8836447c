using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SalesFlow.Video.Tests.Conventions;

/// <summary>Braces stand around more than one line: a single statement below a single condition has none. An if and its else are one.</summary>
internal static class OneLineBraceRule
{
    public static IReadOnlyList<string> FindViolations(IEnumerable<TextFile> files) => [.. files.SelectMany(FindViolations)];

    private static IEnumerable<string> FindViolations(TextFile file)
    {
        var tree = CSharpSyntaxTree.ParseText(file.Text);
        return tree.GetRoot().DescendantNodes().OfType<StatementSyntax>()
            .Where(static statement => HasNeedlessBraces(Branches(statement)))
            .Select(statement => $"{file.Path}:{LineOf(statement.GetFirstToken()) + 1}");
    }

    private static bool HasNeedlessBraces(IReadOnlyList<Branch> branches) =>
        branches.Any(static branch => branch.Body is BlockSyntax) && branches.All(static branch => branch.FitsWithoutBraces);

    /// <summary>What hangs below a statement: one body, or those of an if and of all its elses; nothing for any other statement.</summary>
    private static IReadOnlyList<Branch> Branches(StatementSyntax statement) => statement switch
    {
        IfStatementSyntax { Parent: not ElseClauseSyntax } chain => [.. Chain(chain)],
        CommonForEachStatementSyntax loop => [new(loop.GetFirstToken(), loop.CloseParenToken, loop.Statement)],
        ForStatementSyntax loop => [new(loop.ForKeyword, loop.CloseParenToken, loop.Statement)],
        WhileStatementSyntax loop => [new(loop.WhileKeyword, loop.CloseParenToken, loop.Statement)],
        LockStatementSyntax locked => [new(locked.LockKeyword, locked.CloseParenToken, locked.Statement)],
        UsingStatementSyntax use => [new(use.GetFirstToken(), use.CloseParenToken, use.Statement)],
        _ => [],
    };

    private static IEnumerable<Branch> Chain(IfStatementSyntax link)
    {
        yield return new(link.IfKeyword, link.CloseParenToken, link.Statement);
        if (link.Else is not { } otherwise)
            yield break;

        if (otherwise.Statement is not IfStatementSyntax next)
        {
            yield return new(otherwise.ElseKeyword, otherwise.ElseKeyword, otherwise.Statement);
            yield break;
        }

        foreach (var branch in Chain(next))
            yield return branch;
    }

    private static int LineOf(SyntaxToken token) => token.GetLocation().GetLineSpan().StartLinePosition.Line;

    private sealed record Branch(SyntaxToken HeadBegins, SyntaxToken HeadEnds, StatementSyntax Body)
    {
        public bool FitsWithoutBraces => LineOf(HeadBegins) == LineOf(HeadEnds) && Body switch
        {
            BlockSyntax { Statements: [{ } only] } block => CanStandAlone(only) && IsOneLine(only) && LineOf(block.CloseBraceToken) - LineOf(block.OpenBraceToken) <= 2,
            BlockSyntax => false,
            _ => true,
        };

        // A declaration needs a scope, and an inner if would take the else that follows the braces.
        private static bool CanStandAlone(StatementSyntax only) =>
            only is not (LocalDeclarationStatementSyntax or LocalFunctionStatementSyntax or LabeledStatementSyntax or IfStatementSyntax);

        private static bool IsOneLine(StatementSyntax only) => LineOf(only.GetFirstToken()) == LineOf(only.GetLastToken());
    }
}
