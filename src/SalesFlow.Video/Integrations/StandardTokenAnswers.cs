using System.Globalization;
using System.Net;
using System.Text.Json;
using SalesFlow.Video.Http;

namespace SalesFlow.Video.Integrations;

/// <summary>Reads what OAuth endpoints answer, in the words of RFC 6749 and of OpenID Connect: whose fault a refusal is decides over the connection.</summary>
internal static class StandardTokenAnswers
{
    // A busy endpoint that names no time is not asked again at once, as a lost answer is.
    private static readonly TimeSpan BurstPause = TimeSpan.FromSeconds(1);

    // Ours: a lifetime beyond this is a mistake, such as one in milliseconds. Renewing too early does no harm.
    private static readonly TimeSpan LongestLifetime = TimeSpan.FromDays(2);
    private static readonly TimeSpan UsualLifetime = TimeSpan.FromHours(1);

    /// <summary>Returns that the endpoint is busy or down, whatever its body says; null when it is not.</summary>
    public static TokenAnswer? FindOutage(PlatformAnswer answer) => answer.Status switch
    {
        HttpStatusCode.TooManyRequests => new TokenAnswer.Failed(answer.RetryAfter ?? BurstPause),
        >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout => new TokenAnswer.Failed(answer.RetryAfter),
        _ => null,
    };

    /// <summary>Returns what an <c>error</c> in the body means; null when there is none.</summary>
    public static TokenAnswer? FindRefusal(PlatformAnswer answer)
    {
        using var body = TryParse(answer);
        return TextOf(body, "error") switch
        {
            null => null,
            "invalid_grant" or "interaction_required" or "consent_required" or "login_required" => new TokenAnswer.GrantRejected(),
            ("invalid_client" or "invalid_request" or "invalid_scope" or "invalid_resource" or "unauthorized_client" or "unsupported_grant_type")
                and var code => new TokenAnswer.ClientRejected(code),
            _ => new TokenAnswer.Failed(answer.RetryAfter),
        };
    }

    /// <summary>Returns the grant in a success; null when there is none. What is odd beside the access token costs nobody the grant.</summary>
    public static TokenGrant? FindGrant(PlatformAnswer answer)
    {
        using var body = TryParse(answer);
        if (!answer.IsSuccess || TextOf(body, "access_token") is not { } accessToken)
            return null;

        return new TokenGrant
        {
            AccessToken = new Secret(accessToken),
            RefreshToken = TextOf(body, "refresh_token") is { } refreshToken ? new Secret(refreshToken) : default,
            ExpiresIn = LifetimeOf(body),
            Scopes = [.. (TextOf(body, "scope") ?? "").Split(' ').Select(static scope => ForeignText.Identifier(scope)).OfType<string>()],
        };
    }

    private static TimeSpan LifetimeOf(JsonDocument? body)
    {
        // Some write the number as a text.
        var written = Find(body, "expires_in") is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : TextOf(body, "expires_in");
        return double.TryParse(written, CultureInfo.InvariantCulture, out var seconds) && seconds > 0 && seconds <= LongestLifetime.TotalSeconds
            ? TimeSpan.FromSeconds(seconds)
            : UsualLifetime;
    }

    private static string? TextOf(JsonDocument? body, string name)
    {
        try
        {
            return Find(body, name) is { ValueKind: JsonValueKind.String } value && value.GetString() is { Length: > 0 } text ? text : null;
        }
        catch (InvalidOperationException)
        {
            // Half a character, escaped.
            return null;
        }
    }

    private static JsonElement? Find(JsonDocument? body, string name) =>
        body is not null && body.RootElement.TryGetProperty(name, out var value) ? value : null;

    private static JsonDocument? TryParse(PlatformAnswer answer)
    {
        try
        {
            return answer.IsJsonObject ? JsonDocument.Parse(answer.Body) : null;
        }
        catch (JsonException)
        {
            // Not handed on: its message may quote a token.
            return null;
        }
    }
}
