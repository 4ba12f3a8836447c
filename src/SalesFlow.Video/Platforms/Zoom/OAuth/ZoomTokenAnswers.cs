using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using SalesFlow.Video.Http;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Platforms.Zoom.Api;
using SalesFlow.Video.Platforms.Zoom.Wire;

namespace SalesFlow.Video.Platforms.Zoom.OAuth;

/// <summary>Reads what the token endpoint answers: whose fault a refusal is decides what becomes of the connection.</summary>
internal static partial class ZoomTokenAnswers
{
    private static readonly TokenAnswer NoAnswer = new TokenAnswer.Failed(RetryAfter: null);

    public static TokenAnswer Read(HttpResponseMessage response, byte[] body, ZoomOptions options, DateTimeOffset now)
    {
        if (response.StatusCode is HttpStatusCode.TooManyRequests)
            return new TokenAnswer.Failed(RetryAfter.Find(response.Headers, now) ?? ZoomDefaults.BurstPause);
        if (response.StatusCode is >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout)
            return new TokenAnswer.Failed(RetryAfter.Find(response.Headers, now));

        if (ReadError(body) is { } error)
            return error;
        return response.IsSuccessStatusCode ? ReadGrant(body, options) : NoAnswer;
    }

    /// <summary>Returns why a token may still be alive after the attempt to revoke it; null when it is dead, by us or before.</summary>
    public static PlatformException? FindRevocationFailure(HttpResponseMessage response, byte[] body, DateTimeOffset now)
    {
        if (response.IsSuccessStatusCode)
            return null;

        var isRefusal = response.StatusCode is >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError
            and not (HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout);
        return (isRefusal ? ReadError(body) : null) switch
        {
            // Zoom's answer to an unknown token is not documented; "invalid_request" may be it.
            TokenAnswer.ClientRejected { ErrorCode: not "invalid_request" } rejected => new PlatformException(
                MeetingPlatform.Zoom, PlatformErrorKind.Misconfigured,
                $"Zoom refuses this application's credentials ({rejected.ErrorCode}). Check SalesFlowVideo:Zoom:ClientId and ClientSecret.")
            {
                Status = response.StatusCode,
            },
            null => ZoomErrors.Find("revoke_token", response, body, now),
            _ => null,
        };
    }

    private static TokenAnswer? ReadError(byte[] body)
    {
        if (TryDeserialize(body, ZoomJson.Default.ZoomOAuthError) is not { } answer)
            return null;

        // The numbers stand in the reason and are more exact than the error: https://developers.zoom.us/docs/integrations/oauth-errors/
        var code = NumberPattern().Match(answer.Reason ?? "").Value;
        return (answer.Error, code) switch
        {
            (_, "4735") => new TokenAnswer.GrantRejected(IsAccountGone: true),
            (_, "4711" or "4733" or "4734" or "4737" or "4738" or "4740" or "4741") => new TokenAnswer.GrantRejected(),
            (_, "4700" or "4702" or "4704" or "4705" or "4706" or "4709" or "4717" or "4724") => new TokenAnswer.ClientRejected(code),
            ("invalid_grant", _) when MentionsRedirect(answer) => new TokenAnswer.ClientRejected("redirect_uri_mismatch"),
            ("invalid_grant", _) => new TokenAnswer.GrantRejected(),
            ("invalid_client" or "invalid_request" or "invalid_scope" or "unauthorized_client" or "unsupported_grant_type", _) =>
                new TokenAnswer.ClientRejected(answer.Error),
            _ => NoAnswer,
        };
    }

    private static TokenAnswer ReadGrant(byte[] body, ZoomOptions options)
    {
        if (TryDeserialize(body, ZoomJson.Default.ZoomTokens) is not { AccessToken.Length: > 0, RefreshToken.Length: > 0 } tokens)
            return NoAnswer;

        return new TokenAnswer.Granted(new TokenGrant
        {
            AccessToken = new Secret(tokens.AccessToken),
            RefreshToken = new Secret(tokens.RefreshToken),
            ExpiresIn = LifetimeOf(tokens),
            Scopes = [.. (tokens.Scope ?? "").Split(' ').Select(static scope => ForeignText.Identifier(scope)).OfType<string>()],
            ApiBaseUrl = FindRegion(tokens.ApiUrl, options),
        });
    }

    private static TimeSpan LifetimeOf(ZoomTokens tokens) =>
        tokens.ExpiresIn is > 0 and var seconds && seconds <= ZoomDefaults.LongestTokenLifetime.TotalSeconds
            ? TimeSpan.FromSeconds(seconds)
            : ZoomDefaults.AccessTokenLifetime;

    /// <summary>Returns the region's address, or null for the configured one, which then may change without a new consent.</summary>
    private static Uri? FindRegion(string? text, ZoomOptions options) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && options.BearerHosts.Allows(address) && address != options.ApiBaseUrl
            ? address
            : null;

    private static bool MentionsRedirect(ZoomOAuthError answer) =>
        answer.Reason?.Contains("redirect", StringComparison.OrdinalIgnoreCase) is true;

    private static T? TryDeserialize<T>(byte[] body, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(body, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex("""\b47[0-9]{2}\b""")]
    private static partial Regex NumberPattern();
}
