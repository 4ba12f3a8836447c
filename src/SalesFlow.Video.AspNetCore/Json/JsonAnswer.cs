using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace SalesFlow.Video.AspNetCore.Json;

/// <summary>Answers with JSON that nobody on the way may keep: it holds join links and addresses of people.</summary>
internal static class JsonAnswer
{
    public const string CacheControl = "private, no-store";

    public static IResult Of<T>(HttpContext context, T body, JsonTypeInfo<T> type, int status = StatusCodes.Status200OK)
    {
        context.Response.Headers.CacheControl = CacheControl;
        return TypedResults.Json(body, type, statusCode: status);
    }
}
