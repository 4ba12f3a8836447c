using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesFlow.Video.EntityFramework.Stores;

/// <summary>Values that are kept as JSON within a row: names as on the wire, enum values as words, what follows from others left out.</summary>
internal static class StoredJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        IgnoreReadOnlyProperties = true,

        // A measure must not make an analysis unstorable, whatever number it is.
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,

        // Readable in the table; the text is never put into a page as it is.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false), new OccurrenceIdJson() },
    };

    private static readonly JsonSerializerOptions Complete = new(Options) { IgnoreReadOnlyProperties = false };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>Writes what follows from other values too, for readers of the table; reading passes over it.</summary>
    public static string WriteComplete<T>(T value) => JsonSerializer.Serialize(value, Complete);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)
        ?? throw new InvalidOperationException($"A stored {typeof(T).Name} is null. Restore the row from a backup.");
}
