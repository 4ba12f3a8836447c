namespace SalesFlow.Video.Integrations;

/// <summary>What is exchanged for the first token pair.</summary>
/// <param name="Code">The code from the callback.</param>
/// <param name="CodeVerifier">The PKCE verifier whose challenge opened the consent page.</param>
/// <param name="RedirectUri">The same redirect address as in the request.</param>
public sealed record AuthorizationCode(Secret Code, Secret CodeVerifier, Uri RedirectUri);
