using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using SalesFlow.Video.Testing.Accounts;
using SalesFlow.Video.Testing.Zoom;

namespace SalesFlow.Video.Testing.OAuth;

/// <summary>Finds the app that calls the token endpoint. Only HTTP Basic counts: a secret in the form is no proof.</summary>
internal static class ClientCredentials
{
    internal static ZoomApp? FindApp(HttpRequest request, AccountBook directory)
    {
        if (!AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header)
            || !header.Scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase)
            || Decode(header.Parameter) is not { } pair
            || pair.IndexOf(':', StringComparison.Ordinal) is var colon && colon < 0)
        {
            return null;
        }

        var app = directory.FindApp(pair[..colon]);
        return app is not null && Same(pair[(colon + 1)..], app.ClientSecret) ? app : null;
    }

    private static string? Decode(string? parameter)
    {
        var buffer = new byte[parameter?.Length ?? 0];
        return Convert.TryFromBase64String(parameter ?? "", buffer, out var length) ? Encoding.UTF8.GetString(buffer, 0, length) : null;
    }

    private static bool Same(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
}
