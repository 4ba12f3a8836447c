using System.Net.Http.Headers;
using System.Text;

namespace SalesFlow.Video.Integrations;

/// <summary>Signs a form with the application's id and secret, in the way that a platform wants.</summary>
internal static class ClientCredentials
{
    public static void AddTo(HttpRequestMessage message, IReadOnlyDictionary<string, string> form, OAuthSettings settings)
    {
        IEnumerable<KeyValuePair<string, string>> fields = form;
        if (settings.PutsSecretInForm)
            fields = [.. form, new("client_id", settings.ClientId), new("client_secret", settings.ClientSecret.Reveal())];
        else
            message.Headers.Authorization = new AuthenticationHeaderValue("Basic", BasicOf(settings));
        message.Content = new FormUrlEncodedContent(fields);
    }

    // Both are form-encoded first (RFC 6749 §2.3.1): the colon that parts them may stand in either, and the server decodes both.
    private static string BasicOf(OAuthSettings settings) =>
        Convert.ToBase64String(Encoding.ASCII.GetBytes($"{Encode(settings.ClientId)}:{Encode(settings.ClientSecret.Reveal())}"));

    private static string Encode(string text) => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);
}
