using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SalesFlow.Video.Tests.Conventions;

/// <summary>Compiles texts against what this test process runs on, as the SDK would compile them.</summary>
internal static class SourceCompilation
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest, DocumentationMode.None);

    private static readonly Lazy<IReadOnlyList<MetadataReference>> References = new(ReferencesOfThisProcess);

    public static CSharpCompilation Compile(IEnumerable<TextFile> files, string name = "SalesFlow.Compiled") =>
        CSharpCompilation.Create(
            name,
            files.Prepend(new TextFile("", ImplicitUsings)).Select(file => CSharpSyntaxTree.ParseText(file.Text, Parsing, file.Path)),
            References.Value,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    // Our own assemblies stay out: their types must come from the texts.
    private static IReadOnlyList<MetadataReference> ReferencesOfThisProcess() =>
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("SalesFlow.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path))];
}
