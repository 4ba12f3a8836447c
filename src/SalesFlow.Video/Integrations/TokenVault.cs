namespace SalesFlow.Video.Integrations;

/// <summary>Turns grants into stored pairs and back: what goes to a store is ciphertext, what comes out is bound to its row.</summary>
internal sealed class TokenVault(ITokenProtector protector, TimeProvider timeProvider)
{
    /// <summary>Protects a grant; one without a refresh token keeps the one of the pair that it replaces, if there is one.</summary>
    public StoredTokens Seal(Integration integration, TokenGrant grant, StoredTokens? replaced) => new()
    {
        AccessToken = protector.Protect(grant.AccessToken, TokenContext.ForAccessToken(integration)),
        RefreshToken = grant.RefreshToken.IsEmpty
            ? replaced?.RefreshToken
            : protector.Protect(grant.RefreshToken, TokenContext.ForRefreshToken(integration)),
        ExpiresAt = timeProvider.GetUtcNow() + grant.ExpiresIn,
    };

    /// <summary>Protects a stored pair anew with the current key; null when it is so already.</summary>
    public StoredTokens? Reseal(Integration integration, StoredTokens tokens) =>
        protector.IsCurrent(tokens.AccessToken) && (tokens.RefreshToken is null || protector.IsCurrent(tokens.RefreshToken))
            ? null
            : tokens with
            {
                AccessToken = protector.Protect(Open(integration, tokens).Value, TokenContext.ForAccessToken(integration)),
                RefreshToken = OpenRefreshToken(integration, tokens) is { } refreshToken
                    ? protector.Protect(refreshToken, TokenContext.ForRefreshToken(integration))
                    : null,
            };

    public AccessToken Open(Integration integration, StoredTokens tokens) =>
        new(protector.Unprotect(tokens.AccessToken, TokenContext.ForAccessToken(integration)), tokens.Version);

    /// <summary>Returns the refresh token; null when the platform gave none.</summary>
    public Secret? OpenRefreshToken(Integration integration, StoredTokens tokens) =>
        tokens.RefreshToken is { } text ? protector.Unprotect(text, TokenContext.ForRefreshToken(integration)) : null;
}
