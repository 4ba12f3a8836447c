using System.Reflection;

namespace SalesFlow.Video.Tests.Conventions;

/// <summary>The built packages: one assembly for each project under <c>src</c>.</summary>
internal static class ProductAssemblies
{
    public const string Core = "SalesFlow.Video";

    public static IReadOnlyList<Assembly> All { get; } =
        [.. RepositoryTree.PackageNames.Select(name => Assembly.Load(new AssemblyName(name)))];

    /// <summary>The types that people wrote, in all packages.</summary>
    public static IReadOnlyList<Type> Types { get; } = [.. All.SelectMany(WrittenTypes)];

    /// <summary>The types of <paramref name="assembly"/> without what compilers and source generators add.</summary>
    public static IReadOnlyList<Type> WrittenTypes(Assembly assembly) => [.. assembly.GetTypes().Where(IsWritten)];

    /// <summary>Whether the type's code is this project's own, so that its names are ours to choose.</summary>
    public static bool IsOurs(Type type) => type.Assembly.GetName().Name!.StartsWith("SalesFlow.", StringComparison.Ordinal);

    // Compiler-made and file-local types have '<' in their names; generators put their helpers into namespaces of their own.
    private static bool IsWritten(Type type) =>
        !type.FullName!.Contains('<')
        && (InNamespace(type, "SalesFlow") || InNamespace(type, "Microsoft"))
        && !$".{type.Namespace}.".Contains(".Migrations.", StringComparison.Ordinal);

    private static bool InNamespace(Type type, string first) => $"{type.Namespace}.".StartsWith(first + ".", StringComparison.Ordinal);
}
