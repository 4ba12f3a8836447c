using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using SalesFlow.Video.Testing.Zoom;

namespace SalesFlow.Video.Testing.OAuth;

/// <summary>The parameters with which an application sends a person to the consent page, and which the page's form sends back.</summary>
internal sealed record AuthorizationRequest(
    string? ClientId, string? RedirectUri, string? ResponseType, string? State, string? Challenge, string? ChallengeMethod)
{
    internal static AuthorizationRequest From(IEnumerable<KeyValuePair<string, StringValues>> parameters)
    {
        var known = parameters.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal);
        return new(
            known.GetValueOrDefault("client_id"),
            known.GetValueOrDefault("redirect_uri"),
            known.GetValueOrDefault("response_type"),
            known.GetValueOrDefault("state"),
            known.GetValueOrDefault("code_challenge"),
            known.GetValueOrDefault("code_challenge_method"));
    }

    /// <summary>Whether an answer may be sent to the redirect URI at all. Where not, the person sees an error page instead.</summary>
    internal bool IsRedirectAllowed(ZoomApp app) =>
        RedirectUri is not null
        && (app.RedirectUris.Contains(RedirectUri, StringComparer.Ordinal) || (app.AllowsAnyLoopbackRedirect && IsLoopback(RedirectUri)));

    internal string RedirectWith(params ReadOnlySpan<(string Name, string? Value)> parameters)
    {
        var query = QueryString.Empty;
        foreach (var (name, value) in parameters)
            query = string.IsNullOrEmpty(value) ? query : query.Add(name, value);

        query = string.IsNullOrEmpty(State) ? query : query.Add("state", State);
        return RedirectUri!.Contains('?', StringComparison.Ordinal) ? $"{RedirectUri}&{query.Value![1..]}" : RedirectUri + query;
    }

    private static bool IsLoopback(string redirectUri) =>
        Uri.TryCreate(redirectUri, UriKind.Absolute, out var uri) && uri.IsLoopback
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);
}
