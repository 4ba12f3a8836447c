using System.Reflection;

namespace SalesFlow.Video.Tests.Conventions;

/// <summary>Types made from a source text, for the proofs of rules that look at built assemblies.</summary>
internal static class CompiledTypes
{
    public static IReadOnlyList<Type> From(string code) => ProductAssemblies.WrittenTypes(AssemblyFrom(code));

    private static Assembly AssemblyFrom(string code)
    {
        using var bytes = new MemoryStream();
        var file = new TextFile("Proof.cs", $"namespace SalesFlow.Proof;\n{code}");
        var result = SourceCompilation.Compile([file], "SalesFlow.Proof").Emit(bytes);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));

        return Assembly.Load(bytes.ToArray());
    }
}
