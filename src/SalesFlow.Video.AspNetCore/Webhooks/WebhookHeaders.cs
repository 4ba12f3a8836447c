using Microsoft.AspNetCore.Http;

namespace SalesFlow.Video.AspNetCore.Webhooks;

/// <summary>Looks headers up as receivers want them.</summary>
internal static class WebhookHeaders
{
    /// <summary>A header that came twice is joined, so that no proof can fit one of two.</summary>
    public static Func<string, string?> Of(HttpRequest request)
    {
        var headers = request.Headers;
        return name => headers.TryGetValue(name, out var values) ? values.ToString() : null;
    }
}
