using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace SalesFlow.Video.Testing.OAuth;

/// <summary>The parameters with which an application sends a person to the consent page, and which the page's form sends back.</summary>
internal sealed class AuthorizationRequest
{
    private readonly IReadOnlyDictionary<string, string> _parameters;

    internal AuthorizationRequest(IEnumerable<KeyValuePair<string, StringValues>> parameters) =>
        _parameters = parameters.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal);

    /// <summary>Everything that was sent, also what only one platform knows.</summary>
    internal IEnumerable<KeyValuePair<string, string>> Parameters => _parameters;

    internal string? ClientId => Find("client_id");

    internal string? RedirectUri => Find("redirect_uri");

    internal string? ResponseType => Find("response_type");

    internal string? ChallengeMethod => Find("code_challenge_method");

    internal CodeChallenge? Challenge => CodeChallenge.From(Find("code_challenge"), ChallengeMethod);

    internal string? Find(string parameter) => _parameters.GetValueOrDefault(parameter);

    /// <summary>Whether an answer may be sent to the redirect URI at all. Where not, the person sees an error page instead.</summary>
    internal bool IsRedirectAllowed(IOAuthApp app) =>
        RedirectUri is not null
        && (app.RedirectUris.Contains(RedirectUri, StringComparer.Ordinal) || (app.AllowsAnyLoopbackRedirect && IsLoopback(RedirectUri)));

    internal string RedirectWith(string name, string value)
    {
        var query = QueryString.Create(name, value);
        query = Find("state") is { Length: > 0 } state ? query.Add("state", state) : query;
        return RedirectUri!.Contains('?', StringComparison.Ordinal) ? $"{RedirectUri}&{query.Value![1..]}" : RedirectUri + query;
    }

    private static bool IsLoopback(string redirectUri) =>
        Uri.TryCreate(redirectUri, UriKind.Absolute, out var uri) && uri.IsLoopback
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);
}
