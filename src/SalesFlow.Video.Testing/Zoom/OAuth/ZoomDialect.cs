using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SalesFlow.Video.Testing.OAuth;
using SalesFlow.Video.Testing.State;

namespace SalesFlow.Video.Testing.Zoom.OAuth;

/// <summary>
/// Zoom's OAuth: scopes come from the app's registration and never from the request, refresh tokens rotate, and a refusal says
/// <c>reason</c> where RFC 6749 says <c>error_description</c>.
/// </summary>
internal sealed class ZoomDialect : IOAuthDialect, IResettable
{
    private readonly ZoomSimulatorOptions _options;
    private readonly SimulatorAddress _address;
    private long _graceTicks;

    public ZoomDialect(ZoomSimulatorOptions options, SimulatorAddress address)
    {
        _options = options;
        _address = address;
        Reset();
    }

    public string PlatformName => "Zoom";

    public TimeSpan CodeLifetime => TimeSpan.FromMinutes(5);

    public TimeSpan AccessLifetime => TimeSpan.FromHours(1);

    public TimeSpan RefreshLifetime => TimeSpan.FromDays(90);

    public bool RotatesRefreshTokens => true;

    public TimeSpan? RefreshTokenGrace => Grace;

    public bool TakesSecretInForm => false;

    public IResult Revoked => ZoomJson.Answer(new JsonObject { ["status"] = "success" });

    public string UnknownClient => "Invalid client_id (4702)";

    internal TimeSpan Grace
    {
        get => new(Volatile.Read(ref _graceTicks));
        set => Volatile.Write(ref _graceTicks, value.Ticks);
    }

    public string UnknownRedirect(string? redirectUri) => $"Invalid redirect: {redirectUri} (4700)";

    public IReadOnlyList<string> ScopesOf(IOAuthApp app, AuthorizationRequest request) => app.Scopes;

    public bool GivesRefreshToken(AuthorizationRequest request) => true;

    public string MakeToken(TokenKind kind, Grant grant, DateTimeOffset now, TimeSpan lifetime) =>
        OpaqueToken.Create(kind == TokenKind.Access ? "access" : "refresh", grant.Account, grant.ClientId, now, lifetime);

    public IResult Answer(TokenPair tokens) => ZoomJson.Answer(new JsonObject
    {
        ["access_token"] = tokens.AccessToken,
        ["token_type"] = "bearer",
        ["refresh_token"] = tokens.RefreshToken,
        ["expires_in"] = (int)AccessLifetime.TotalSeconds,
        ["scope"] = string.Join(' ', tokens.Grant.Scopes),
        ["api_url"] = _address.To("zoom").ToString(),
    });

    public IResult Refuse(OAuthRefusal refusal)
    {
        var (error, reason) = refusal switch
        {
            OAuthRefusal.UnprovenClient => ("invalid_client", "Invalid client_id or client_secret"),
            OAuthRefusal.ParametersInQuery => ("invalid_request", "Send the parameters in the body, not in the query"),
            OAuthRefusal.NotAForm => ("invalid_request", "The content type must be application/x-www-form-urlencoded"),
            OAuthRefusal.UnsupportedGrantType => ("unsupported_grant_type", "Unsupported grant type"),
            OAuthRefusal.UnknownCode => ("invalid_grant", "Invalid authorization code"),
            OAuthRefusal.ExpiredCode => ("invalid_grant", "Code is expired"),
            OAuthRefusal.OtherRedirect => ("invalid_grant", "Redirect URI mismatch"),
            OAuthRefusal.UnmetChallenge => ("invalid_grant", "Invalid code verifier"),
            OAuthRefusal.MissingToken => ("invalid_request", "The token is missing"),
            _ => ("invalid_grant", "Invalid Token!"),
        };
        return ZoomJson.Answer(new JsonObject { ["reason"] = reason, ["error"] = error }, StatusCodes.Status400BadRequest);
    }

    public void Reset() => Grace = _options.RefreshTokenGrace;
}
