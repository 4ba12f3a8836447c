using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesFlow.Video.AspNetCore.Json;

/// <summary>Writes an enumeration as text in snake_case, whatever the application's own JSON options say.</summary>
internal sealed class SnakeCaseEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
