using System.Net.Http.Headers;
using System.Net.Mime;
using SalesFlow.Video.Http;

namespace SalesFlow.Video.Integrations;

/// <summary>OAuth 2.0 as every platform speaks it: a confidential client that uses PKCE as well. Derive one class per platform.</summary>
/// <remarks>
/// <para>
/// Codes and tokens travel in form bodies, never in an address, and each form is sent once. Answers are measured, and read by the standard's
/// words: what the platform says in words or numbers of its own, <see cref="FindRefusal"/> and <see cref="Complete"/> know. Thread-safe.
/// </para>
/// <para>
/// <c>invalid_grant</c>, and the need to ask the user, end a grant. <c>invalid_client</c>, <c>invalid_request</c>, <c>invalid_scope</c>,
/// <c>invalid_resource</c>, <c>unauthorized_client</c> and <c>unsupported_grant_type</c> are the application's own fault. All else is no answer.
/// </para>
/// </remarks>
public abstract class OAuthClient : IOAuthClient
{
    private readonly MeetingPlatform _platform;
    private readonly PlatformExchange _exchange;

    /// <summary>Makes the client of one platform.</summary>
    /// <param name="platform">The platform.</param>
    /// <param name="httpClientName">The name that was given to <see cref="PlatformHttpClientExtensions.AddPlatformHttpClient"/>.</param>
    /// <param name="clients">Makes the HTTP clients.</param>
    /// <param name="timeProvider">The clock.</param>
    protected OAuthClient(MeetingPlatform platform, string httpClientName, IHttpClientFactory clients, TimeProvider timeProvider)
    {
        _platform = platform;
        _exchange = new PlatformExchange(platform, httpClientName, clients, timeProvider);
    }

    /// <inheritdoc/>
    public string? Issuer => Settings.Issuer;

    /// <inheritdoc/>
    public bool RevokesRefreshToken => Settings.RevokesRefreshToken;

    /// <summary>How OAuth is spoken with the platform; read for each call, so that a rotated client secret takes effect at once.</summary>
    protected abstract OAuthSettings Settings { get; }

    /// <inheritdoc/>
    public Uri BuildAuthorizationUri(AuthorizationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var settings = Settings;
        List<KeyValuePair<string, string>> query =
        [
            new("response_type", "code"),
            new("client_id", settings.ClientId),
            new("redirect_uri", request.RedirectUri.AbsoluteUri),
            new("state", request.State.Reveal()),
            new("code_challenge", request.CodeChallenge),
            new("code_challenge_method", "S256"),
        ];
        if (settings.Scopes.Count > 0)
            query.Add(new("scope", string.Join(' ', settings.Scopes)));
        query.AddRange(settings.ConsentParameters);
        var pairs = query.Select(static pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}");
        return new Uri($"{settings.ConsentAddress.AbsoluteUri}?{string.Join('&', pairs)}");
    }

    /// <inheritdoc/>
    public Task<TokenAnswer> ExchangeAsync(AuthorizationCode code, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(code);
        Dictionary<string, string> form = new()
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code.Code.Reveal(),
            ["redirect_uri"] = code.RedirectUri.AbsoluteUri,
            ["code_verifier"] = code.CodeVerifier.Reveal(),
        };
        return AskAsync("exchange_code", form, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<TokenAnswer> RefreshAsync(Secret refreshToken, CancellationToken cancellationToken = default)
    {
        Dictionary<string, string> form = new() { ["grant_type"] = "refresh_token", ["refresh_token"] = refreshToken.Reveal() };
        return AskAsync("refresh_token", form, cancellationToken);
    }

    /// <inheritdoc/>
    public abstract Task<PlatformAccount> GetAccountAsync(TokenGrant grant, CancellationToken cancellationToken = default);

    /// <inheritdoc/>
    /// <remarks>Does nothing when the platform offers no revocation: then the grant ends when its tokens do.</remarks>
    public virtual Task RevokeAsync(Secret token, CancellationToken cancellationToken = default)
    {
        const string Operation = "revoke_token";
        if (Settings.RevocationAddress is not { } address)
            return Task.CompletedTask;

        return PlatformCall.MeasureAsync(_platform, Operation, async call =>
        {
            Dictionary<string, string> form = new() { ["token"] = token.Reveal() };
            var answer = await PostAsync(call, Operation, address, form, cancellationToken).ConfigureAwait(false);
            return FindRevocationFailure(answer) is { } failure ? throw failure : answer;
        });
    }

    /// <summary>Says whose fault a refusal is, by the platform's own words or numbers; null when the standard's word says it.</summary>
    /// <remarks>
    /// Called for each answer of the token and revocation addresses but those of outages, successes included. Return
    /// <see cref="TokenAnswer.GrantRejected"/> only when the platform names the grant: it disconnects the user.
    /// </remarks>
    protected virtual TokenAnswer? FindRefusal(PlatformAnswer answer) => null;

    /// <summary>Adds to a grant what the platform tells beside the standard's members.</summary>
    protected virtual TokenGrant Complete(TokenGrant grant, PlatformAnswer answer) => grant;

    private Task<TokenAnswer> AskAsync(string operation, Dictionary<string, string> form, CancellationToken cancellationToken) =>
        PlatformCall.MeasureAsync(_platform, operation, async call =>
        {
            TokenAnswer answer;
            try
            {
                answer = Read(await PostAsync(call, operation, Settings.TokenAddress, form, cancellationToken).ConfigureAwait(false));
            }
            catch (PlatformException)
            {
                // Whether the request or the answer was lost makes no difference to whoever waits for a token.
                answer = new TokenAnswer.Failed(RetryAfter: null);
            }

            call.EndAs(answer.GetType().Name, isError: answer is not TokenAnswer.Granted);
            return answer;
        });

    private async Task<PlatformAnswer> PostAsync(
        PlatformCall call, string operation, Uri address, Dictionary<string, string> form, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, address);
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(MediaTypeNames.Application.Json));
        ClientCredentials.AddTo(message, form, Settings);
        return await _exchange.SendAsync(call, operation, message, cancellationToken).ConfigureAwait(false);
    }

    private TokenAnswer Read(PlatformAnswer answer)
    {
        if (StandardTokenAnswers.FindOutage(answer) is { } outage)
            return outage;
        if ((FindRefusal(answer) ?? StandardTokenAnswers.FindRefusal(answer)) is { } refusal)
            return refusal;

        return StandardTokenAnswers.FindGrant(answer) is { } grant
            ? new TokenAnswer.Granted(Complete(grant, answer))
            : new TokenAnswer.Failed(RetryAfter: null);
    }

    /// <summary>Returns why a token may still be alive after the attempt to revoke it; null when it is dead, by us or before.</summary>
    private PlatformException? FindRevocationFailure(PlatformAnswer answer)
    {
        if (answer.IsSuccess)
            return null;

        var isOutage = StandardTokenAnswers.FindOutage(answer) is not null;
        return (isOutage ? null : FindRefusal(answer) ?? StandardTokenAnswers.FindRefusal(answer)) switch
        {
            null => answer.ToException(answer.Kind),

            // What platforms answer to a token that they do not know is mostly not documented; "invalid_request" may be it.
            TokenAnswer.ClientRejected { ErrorCode: not "invalid_request" and var code } =>
                answer.ToException(PlatformErrorKind.Misconfigured, code),
            _ => null,
        };
    }
}
