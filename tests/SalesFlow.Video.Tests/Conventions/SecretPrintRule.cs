using System.Reflection;
using System.Runtime.CompilerServices;

namespace SalesFlow.Video.Tests.Conventions;

/// <summary>
/// No <c>ToString</c> shows a secret. A record prints all its public properties unless its author says otherwise, and logs print records:
/// each secret is planted once in an object made without its constructor, and must not come out.
/// </summary>
internal static class SecretPrintRule
{
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    public static IReadOnlyList<string> FindViolations(IEnumerable<Type> types) =>
        [.. types.Where(PrintsItself).Select(Closed)
            .SelectMany(type => SecretsOf(type).Select(secret => FindViolation(type, secret)))
            .OfType<string>()];

    private static bool PrintsItself(Type type) =>
        !type.IsAbstract && !type.IsInterface && !type.IsEnum
        && ProductAssemblies.IsOurs(type.GetMethod(nameof(ToString), Type.EmptyTypes)!.DeclaringType!);

    private static Type Closed(Type type) =>
        type.IsGenericTypeDefinition ? type.MakeGenericType([.. type.GetGenericArguments().Select(_ => typeof(object))]) : type;

    private static IEnumerable<PropertyInfo> SecretsOf(Type type) =>
        type.GetProperties(Instance).Where(property => SecretNames.Suggest(property.Name));

    private static string? FindViolation(Type type, PropertyInfo secret)
    {
        var shown = $"{type.FullName}.ToString() shows {secret.Name}";
        if (FieldBehind(secret) is not { } field)
            return IsPrintedByCompiler(secret) && Canary.IsSeenIn(Canary.As(secret.PropertyType)?.ToString()) ? shown : null;

        if (Canary.As(field.FieldType) is not { } canary) return null;

        var thing = WithFilledTexts(type);
        field.SetValue(thing, canary);

        try
        {
            return Canary.IsSeenIn(thing.ToString()) ? shown : null;
        }
        catch (NullReferenceException)
        {
            return $"{type.FullName}.ToString() cannot be checked for {secret.Name}: it throws when other members are null";
        }
    }

    private static object WithFilledTexts(Type type)
    {
        var thing = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var text in type.GetFields(Instance).Where(field => field.FieldType == typeof(string)))
            text.SetValue(thing, "text");

        return thing;
    }

    private static FieldInfo? FieldBehind(PropertyInfo property)
    {
        var type = property.DeclaringType!;
        var written = $"_{char.ToLowerInvariant(property.Name[0])}{property.Name[1..]}";

        return type.GetField($"<{property.Name}>k__BackingField", Instance) ?? type.GetField(written, Instance);
    }

    // A computed property holds no field to plant in, but a compiler-made record prints whatever is public.
    private static bool IsPrintedByCompiler(PropertyInfo property) =>
        property.GetMethod is { IsPublic: true }
        && property.DeclaringType!.GetMethod("PrintMembers", Instance | BindingFlags.DeclaredOnly) is { } print
        && print.IsDefined(typeof(CompilerGeneratedAttribute));
}
