using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Options;
using SalesFlow.Video.Http;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Platforms.Zoom.Api;
using SalesFlow.Video.Platforms.Zoom.Meetings;
using SalesFlow.Video.Platforms.Zoom.Wire;

namespace SalesFlow.Video.Platforms.Zoom.OAuth;

/// <summary>OAuth with Zoom: a confidential client that uses PKCE as well. Tokens travel in form bodies, never in an address.</summary>
internal sealed class ZoomOAuthClient(
    IHttpClientFactory clients, ZoomSender sender, IOptionsMonitor<ZoomOptions> options, TimeProvider timeProvider) : IOAuthClient
{
    public Uri BuildAuthorizationUri(AuthorizationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);

        // No scope: Zoom grants what is selected for the app in its Marketplace.
        (string Name, string Value)[] query =
        [
            ("response_type", "code"),
            ("client_id", options.CurrentValue.ClientId ?? ""),
            ("redirect_uri", request.RedirectUri.AbsoluteUri),
            ("state", request.State.Reveal()),
            ("code_challenge", request.CodeChallenge),
            ("code_challenge_method", "S256"),
        ];
        var pairs = query.Select(static pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}");
        return new Uri($"{AddressOf("authorize")}?{string.Join('&', pairs)}");
    }

    public Task<TokenAnswer> ExchangeAsync(AuthorizationCode code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(code);
        return AskForTokensAsync("exchange_code", new()
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code.Code.Reveal(),
            ["redirect_uri"] = code.RedirectUri.AbsoluteUri,
            ["code_verifier"] = code.CodeVerifier.Reveal(),
        }, cancellationToken);
    }

    public Task<TokenAnswer> RefreshAsync(Secret refreshToken, CancellationToken cancellationToken) =>
        AskForTokensAsync("refresh_token", new()
        {
            ["grant_type"] = "refresh_token",
            ["refresh_token"] = refreshToken.Reveal(),
        }, cancellationToken);

    public async Task<PlatformAccount> GetAccountAsync(TokenGrant grant, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(grant);
        var user = await sender.ReadAsync(
            new ZoomRequest("get_account", HttpMethod.Get, "users/me"), grant.ApiBaseUrl, grant.AccessToken,
            ZoomJson.Default.ZoomUser, cancellationToken).ConfigureAwait(false);
        return new PlatformAccount(user.Id, string.IsNullOrEmpty(user.Email) ? null : user.Email);
    }

    public async Task RevokeAsync(Secret accessToken, CancellationToken cancellationToken)
    {
        using var call = PlatformCall.Start(MeetingPlatform.Zoom, "revoke_token");
        try
        {
            var form = new Dictionary<string, string> { ["token"] = accessToken.Reveal() };
            using var response = await PostAsync("revoke", form, cancellationToken).ConfigureAwait(false);
            call.Answered(response.StatusCode);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            if (ZoomTokenAnswers.FindRevocationFailure(response, body, timeProvider.GetUtcNow()) is { } failure)
                throw failure;
            call.Succeeded();
        }
        catch (PlatformException exception)
        {
            call.Failed(exception.Kind.ToString());
            throw;
        }
    }

    private async Task<TokenAnswer> AskForTokensAsync(
        string operation, Dictionary<string, string> form, CancellationToken cancellationToken)
    {
        using var call = PlatformCall.Start(MeetingPlatform.Zoom, operation);
        TokenAnswer answer;
        try
        {
            using var response = await PostAsync("token", form, cancellationToken).ConfigureAwait(false);
            call.Answered(response.StatusCode);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            answer = ZoomTokenAnswers.Read(response, body, options.CurrentValue, timeProvider.GetUtcNow());
        }
        catch (PlatformException)
        {
            // Whether the request or the answer was lost makes no difference to whoever waits for a token.
            answer = new TokenAnswer.Failed(RetryAfter: null);
        }

        if (answer is TokenAnswer.Granted)
            call.Succeeded(nameof(TokenAnswer.Granted));
        else
            call.Failed(answer.GetType().Name);
        return answer;
    }

    private async Task<HttpResponseMessage> PostAsync(string endpoint, Dictionary<string, string> form, CancellationToken cancellationToken)
    {
        var current = options.CurrentValue;
        using var message = new HttpRequestMessage(HttpMethod.Post, AddressOf(endpoint)) { Content = new FormUrlEncodedContent(form) };
        message.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{current.ClientId}:{current.ClientSecret}")));
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));

        using var client = clients.CreateClient(ZoomDefaults.HttpClientName);
        return await client.SendToPlatformAsync(message, MeetingPlatform.Zoom, cancellationToken).ConfigureAwait(false);
    }

    private string AddressOf(string endpoint) => $"{options.CurrentValue.OAuthBaseUrl.AbsoluteUri.TrimEnd('/')}/oauth/{endpoint}";
}
