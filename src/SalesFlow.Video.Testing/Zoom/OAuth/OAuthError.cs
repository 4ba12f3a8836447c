using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace SalesFlow.Video.Testing.Zoom.OAuth;

/// <summary>The refusals of the token endpoint. Zoom says <c>reason</c> where RFC 6749 says <c>error_description</c>.</summary>
internal static class OAuthError
{
    internal static IResult InvalidClient => Answer("invalid_client", "Invalid client_id or client_secret");

    internal static IResult DeadToken => Answer("invalid_grant", "Invalid Token!");

    internal static IResult InvalidCode => Answer("invalid_grant", "Invalid authorization code");

    internal static IResult ExpiredCode => Answer("invalid_grant", "Code is expired");

    internal static IResult RedirectMismatch => Answer("invalid_grant", "Redirect URI mismatch");

    internal static IResult VerifierMismatch => Answer("invalid_grant", "Invalid code verifier");

    internal static IResult UnsupportedGrantType => Answer("unsupported_grant_type", "Unsupported grant type");

    internal static IResult InvalidRequest(string reason) => Answer("invalid_request", reason);

    private static IResult Answer(string error, string reason) =>
        ZoomJson.Answer(new JsonObject { ["reason"] = reason, ["error"] = error }, StatusCodes.Status400BadRequest);
}
