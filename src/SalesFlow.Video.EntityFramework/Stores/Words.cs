using System.Text.Json;

namespace SalesFlow.Video.EntityFramework.Stores;

/// <summary>Enum values as they are stored: in snake_case, so that rows are readable and values can be reordered.</summary>
internal static class Words<TEnum>
    where TEnum : struct, Enum
{
    private static readonly Dictionary<TEnum, string> ByValue = Enum.GetValues<TEnum>()
        .ToDictionary(static value => value, static value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));

    private static readonly Dictionary<string, TEnum> ByWord =
        ByValue.ToDictionary(static pair => pair.Value, static pair => pair.Key, StringComparer.Ordinal);

    public static string Of(TEnum value) => ByValue[value];

    public static TEnum Read(string word) => ByWord.TryGetValue(word, out var value)
        ? value
        : throw new InvalidOperationException(
            $"The stored {typeof(TEnum).Name} '{word}' is not known to this version. Update this node: a newer one has written it.");
}
