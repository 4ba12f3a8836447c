using Microsoft.AspNetCore.Http;
using SalesFlow.Video.AspNetCore.Json;

namespace SalesFlow.Video.AspNetCore.Artifacts;

/// <summary>The headers of what was said and recorded: nobody on the way may keep it, and no browser may take it for something else.</summary>
internal static class ContentHeaders
{
    public static void Set(HttpResponse response)
    {
        response.Headers.CacheControl = JsonAnswer.CacheControl;
        response.Headers.XContentTypeOptions = "nosniff";
    }
}
