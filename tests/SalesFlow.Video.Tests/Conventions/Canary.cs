using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace SalesFlow.Video.Tests.Conventions;

/// <summary>A value that is planted where a secret belongs, to see whether it comes out somewhere else.</summary>
internal static class Canary
{
    private const string Text = "canary7f3a9c";

    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>The canary as a <paramref name="type"/>, or null when that type cannot carry a text.</summary>
    public static object? As(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsAssignableFrom(typeof(string))) return Text;
        if (type.IsAssignableFrom(typeof(string[]))) return new[] { Text };
        if (type.IsAssignableFrom(typeof(byte[]))) return Encoding.UTF8.GetBytes(Text);
        if (type == typeof(Uri)) return new Uri($"https://canary.example/{Text}");
        if (type == typeof(ReadOnlyMemory<char>)) return Text.AsMemory();
        if (type == typeof(ReadOnlyMemory<byte>)) return new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(Text));
        if (type == typeof(JsonElement)) return JsonSerializer.SerializeToElement(Text);

        return ProductAssemblies.IsOurs(type) && !type.IsEnum && !type.IsAbstract ? Wrapped(type) : null;
    }

    public static bool IsSeenIn(string? text) =>
        text is not null && Forms().Any(form => text.Contains(form, StringComparison.OrdinalIgnoreCase));

    // A value type or class of ours around one value, such as an identifier or a secret that hides itself.
    private static object? Wrapped(Type type)
    {
        if (type.GetFields(Instance) is not [var field] || As(field.FieldType) is not { } value) return null;

        var wrapper = RuntimeHelpers.GetUninitializedObject(type);
        field.SetValue(wrapper, value);

        return wrapper;
    }

    private static string[] Forms() =>
        [Text, Convert.ToBase64String(Encoding.UTF8.GetBytes(Text)), Convert.ToHexString(Encoding.UTF8.GetBytes(Text))];
}
