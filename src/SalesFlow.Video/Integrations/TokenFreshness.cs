namespace SalesFlow.Video.Integrations;

/// <summary>Says whether an access token lasts for a request. One that ends while the request is under way would be refused.</summary>
internal sealed class TokenFreshness(IIntegrationStore integrations, TimeProvider timeProvider)
{
    private const int Part = 4;

    private static readonly TimeSpan LongestMargin = TimeSpan.FromMinutes(2);

    public async Task<bool> LastsAsync(Integration integration, StoredTokens tokens, CancellationToken cancellationToken)
    {
        var left = tokens.ExpiresAt - timeProvider.GetUtcNow();
        if (left <= TimeSpan.Zero)
            return false;

        // What nothing can renew is used to its end.
        if (left > LongestMargin || tokens.RefreshToken is null)
            return true;

        // It ends soon, or it never lived for long: then a margin of minutes would have it renewed for each call.
        return left > await FindLifetimeAsync(integration, tokens, cancellationToken).ConfigureAwait(false) / Part;
    }

    /// <summary>Returns how long the token was to live. A pair comes with the consent or a refresh, and both are written down.</summary>
    private async Task<TimeSpan> FindLifetimeAsync(Integration integration, StoredTokens tokens, CancellationToken cancellationToken)
    {
        var row = await integrations.FindAsync(integration.Id, cancellationToken).ConfigureAwait(false) ?? integration;
        var issued = row.LastRefreshedAt is { } refreshed && refreshed > row.ConnectedAt ? refreshed : row.ConnectedAt;
        return tokens.ExpiresAt - issued;
    }
}
