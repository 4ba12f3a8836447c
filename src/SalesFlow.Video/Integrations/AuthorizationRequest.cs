namespace SalesFlow.Video.Integrations;

/// <summary>What a consent page is opened with.</summary>
/// <param name="State">The one-time state that ties the answer to this request.</param>
/// <param name="CodeChallenge">The PKCE challenge, method S256.</param>
/// <param name="RedirectUri">Where the platform sends the user back.</param>
public sealed record AuthorizationRequest(Secret State, string CodeChallenge, Uri RedirectUri);
