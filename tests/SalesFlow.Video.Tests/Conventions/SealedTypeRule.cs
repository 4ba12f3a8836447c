namespace SalesFlow.Video.Tests.Conventions;

/// <summary>A class is sealed, static or abstract. Only an exception that others of its assembly derive from stays open.</summary>
internal static class SealedTypeRule
{
    public static IReadOnlyList<string> FindViolations(IReadOnlyList<Type> types) =>
        [.. types.Where(type => type.IsClass && !type.IsSealed && !type.IsAbstract && !IsErrorFamily(type, types))
            .Select(type => $"{type.FullName} is open")];

    private static bool IsErrorFamily(Type type, IReadOnlyList<Type> types) =>
        type.IsSubclassOf(typeof(Exception)) && types.Any(other => other.BaseType == type);
}
