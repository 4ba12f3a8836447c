using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;

namespace SalesFlow.Video.Testing.OAuth;

/// <summary>The token with which a call proves itself. Only the header counts: tokens in an address end up in everybody's logs.</summary>
internal static class BearerToken
{
    internal static string? Find(HttpRequest request) =>
        !request.Query.ContainsKey("access_token")
        && AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header)
        && header.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)
            ? header.Parameter ?? ""
            : null;
}
