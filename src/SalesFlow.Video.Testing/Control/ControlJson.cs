using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;

namespace SalesFlow.Video.Testing.Control;

/// <summary>The control API's JSON: snake_case, and a field that it does not know is an error, so that a typing mistake is seen.</summary>
internal static class ControlJson
{
    internal static IServiceCollection AddControlJson(this IServiceCollection services) => services.Configure<JsonOptions>(json =>
    {
        json.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        json.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        json.SerializerOptions.RespectRequiredConstructorParameters = true;
        json.SerializerOptions.RespectNullableAnnotations = true;
        json.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        json.SerializerOptions.WriteIndented = true;
        json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false));
    });
}
