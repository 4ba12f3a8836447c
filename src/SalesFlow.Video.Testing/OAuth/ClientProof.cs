using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace SalesFlow.Video.Testing.OAuth;

/// <summary>Finds the app that calls a token endpoint, by HTTP Basic or, where the platform takes that, by fields of the form.</summary>
internal static class ClientProof
{
    internal static IOAuthApp? FindApp(HttpRequest request, IFormCollection form, IOAuthApps apps)
    {
        var (clientId, secret) = FindBasic(request) ?? (form["client_id"].ToString(), form["client_secret"].ToString());
        return apps.Find(clientId) is { } app && IsSame(secret, app.ClientSecret) ? app : null;
    }

    private static (string ClientId, string Secret)? FindBasic(HttpRequest request) =>
        AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header)
        && header.Scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase)
        && Decode(header.Parameter) is { } pair
        && pair.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0
            ? (pair[..colon], pair[(colon + 1)..])
            : null;

    private static string? Decode(string? parameter)
    {
        var buffer = new byte[parameter?.Length ?? 0];
        return Convert.TryFromBase64String(parameter ?? "", buffer, out var length) ? Encoding.UTF8.GetString(buffer, 0, length) : null;
    }

    private static bool IsSame(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
}
