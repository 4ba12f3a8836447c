using System.Reflection;
using System.Runtime.CompilerServices;

namespace SalesFlow.Video.Tests.Conventions;

/// <summary>
/// A method that is awaited ends in Async. A cancellation token is the last parameter and called cancellationToken; in a public
/// member it is optional.
/// Signatures that a base class or an interface of others dictates are not ours to judge.
/// </summary>
internal static class AsyncSignatureRule
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly Type[] Awaited =
        [typeof(Task), typeof(Task<>), typeof(ValueTask), typeof(ValueTask<>), typeof(IAsyncEnumerable<>)];

    public static IReadOnlyList<string> FindViolations(IEnumerable<Type> types) =>
        [.. types.Where(type => !type.IsSubclassOf(typeof(Delegate))).SelectMany(MethodsOfOurs).SelectMany(FindViolations)];

    private static IEnumerable<MethodInfo> MethodsOfOurs(Type type)
    {
        var dictated = type.IsInterface ? [] : type.GetInterfaces().Where(contract => !ProductAssemblies.IsOurs(contract))
            .SelectMany(contract => type.GetInterfaceMap(contract).TargetMethods).ToHashSet();

        // Lambdas, local functions and explicit implementations are private or have '<' in their names.
        return type.GetMethods(Declared).Where(method =>
            !method.IsPrivate && !method.IsSpecialName && !method.Name.Contains('<')
            && method.GetBaseDefinition() == method && !dictated.Contains(method));
    }

    private static IEnumerable<string> FindViolations(MethodInfo method)
    {
        var title = $"{method.DeclaringType!.FullName}.{method.Name}";
        if (IsAwaited(method.ReturnType) && !method.Name.EndsWith("Async", StringComparison.Ordinal))
            yield return $"{title} does not end in Async";

        // A params list can stand nowhere but at the end.
        var parameters = method.GetParameters().Where(parameter => !parameter.IsDefined(typeof(ParamArrayAttribute))
            && !parameter.IsDefined(typeof(ParamCollectionAttribute))).ToArray();
        foreach (var token in parameters.Where(parameter => parameter.ParameterType == typeof(CancellationToken)))
        {
            if (token.Position != parameters.Length - 1) yield return $"{title}: '{token.Name}' is not the last parameter";
            if (token.Name != "cancellationToken") yield return $"{title}: '{token.Name}' should be called cancellationToken";
            if (IsPublicApi(method) && !token.IsOptional) yield return $"{title}: '{token.Name}' should have the value default";
        }
    }

    private static bool IsAwaited(Type type) => Awaited.Contains(type.IsGenericType ? type.GetGenericTypeDefinition() : type);

    private static bool IsPublicApi(MethodInfo method) =>
        method.DeclaringType!.IsVisible && (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly);
}
