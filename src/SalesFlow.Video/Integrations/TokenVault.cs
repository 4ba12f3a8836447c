namespace SalesFlow.Video.Integrations;

/// <summary>Turns grants into stored pairs and back: what goes to a store is ciphertext, what comes out is bound to its row.</summary>
internal sealed class TokenVault(ITokenProtector protector, TimeProvider timeProvider)
{
    public StoredTokens Seal(Integration integration, TokenGrant grant) => new()
    {
        AccessToken = protector.Protect(grant.AccessToken, TokenContext.ForAccessToken(integration)),
        RefreshToken = protector.Protect(grant.RefreshToken, TokenContext.ForRefreshToken(integration)),
        ExpiresAt = timeProvider.GetUtcNow() + grant.ExpiresIn,
    };

    /// <summary>Protects a stored pair anew with the current key; null when it is so already.</summary>
    public StoredTokens? Reseal(Integration integration, StoredTokens tokens) =>
        protector.IsCurrent(tokens.AccessToken) && protector.IsCurrent(tokens.RefreshToken)
            ? null
            : tokens with
            {
                AccessToken = protector.Protect(Open(integration, tokens).Value, TokenContext.ForAccessToken(integration)),
                RefreshToken = protector.Protect(OpenRefreshToken(integration, tokens), TokenContext.ForRefreshToken(integration)),
            };

    public AccessToken Open(Integration integration, StoredTokens tokens) =>
        new(protector.Unprotect(tokens.AccessToken, TokenContext.ForAccessToken(integration)), tokens.Version);

    public Secret OpenRefreshToken(Integration integration, StoredTokens tokens) =>
        protector.Unprotect(tokens.RefreshToken, TokenContext.ForRefreshToken(integration));
}
