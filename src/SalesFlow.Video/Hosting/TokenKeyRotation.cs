using SalesFlow.Video.Integrations;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Hosting;

/// <summary>Rewrites what is stored under an old token key with the current one, while the application runs. Thread-safe.</summary>
/// <remarks>
/// Add the new key on every node, then make it the current one on every node, then rewrite; afterwards nothing needs the old key.
/// </remarks>
public sealed class TokenKeyRotation
{
    private const int PageSize = 200;
    private const int Tries = 600;

    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);

    private readonly ITokenStore _tokens;
    private readonly IIntegrationStore _integrations;
    private readonly TokenVault _vault;
    private readonly DeliverySealing _deliveries;
    private readonly NodeIdentity _node;
    private readonly TimeProvider _timeProvider;

    internal TokenKeyRotation(
        ITokenStore tokens, IIntegrationStore integrations, TokenVault vault, DeliverySealing deliveries, NodeIdentity node,
        TimeProvider timeProvider)
    {
        _tokens = tokens;
        _integrations = integrations;
        _vault = vault;
        _deliveries = deliveries;
        _node = node;
        _timeProvider = timeProvider;
    }

    /// <summary>
    /// Rewrites every token pair and every body of a webhook that is not protected with the current key, and returns how many there were.
    /// Repeatable.
    /// </summary>
    /// <remarks>A pair that does not open although its key is there is passed over: whoever uses it is told to connect again.</remarks>
    /// <exception cref="SalesFlowVideoException">An old key is not configured; what was rewritten before stays so.</exception>
    /// <exception cref="TokenConcurrencyException">A pair was leased for a whole minute.</exception>
    public async Task<int> RewriteAsync(CancellationToken cancellationToken = default) =>
        await RewriteTokensAsync(cancellationToken).ConfigureAwait(false) + await _deliveries.ResealAsync(cancellationToken).ConfigureAwait(false);

    private async Task<int> RewriteTokensAsync(CancellationToken cancellationToken)
    {
        var rewritten = 0;
        IntegrationId? last = null;
        while (true)
        {
            var page = await _tokens.ListAsync(last, PageSize, cancellationToken).ConfigureAwait(false);
            foreach (var (id, _) in page)
                rewritten += await TryRewriteAsync(id, cancellationToken).ConfigureAwait(false) ? 1 : 0;

            if (page.Count < PageSize)
                return rewritten;
            last = page[^1].Key;
        }
    }

    private async Task<bool> TryRewriteAsync(IntegrationId id, CancellationToken cancellationToken)
    {
        try
        {
            return await RewriteAsync(id, cancellationToken).ConfigureAwait(false);
        }
        catch (SalesFlowVideoException exception) when (exception is not (TokenKeyMissingException or TokenConcurrencyException))
        {
            return false;
        }
    }

    private async Task<bool> RewriteAsync(IntegrationId id, CancellationToken cancellationToken)
    {
        if (await _integrations.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } integration)
            return false;

        for (var tries = 0; tries < Tries; tries++)
        {
            var tokens = await _tokens.FindAsync(id, cancellationToken).ConfigureAwait(false);
            if (tokens is null || _vault.Reseal(integration, tokens) is null)
                return false;

            // Under the lease: a save in the middle of a refresh would make the refresh lose the pair that it just got.
            // A lease owner of its own, because this node may be refreshing too.
            var owner = $"{_node.Name}-rewrite";
            if (await _tokens.TryLeaseAsync(id, owner, _timeProvider.GetUtcNow(), Lease, cancellationToken).ConfigureAwait(false))
            {
                var latest = await _tokens.FindAsync(id, cancellationToken).ConfigureAwait(false);
                if (latest is not null && _vault.Reseal(integration, latest) is { } resealed
                    && await _tokens.SaveAsync(id, resealed, latest.Version, cancellationToken).ConfigureAwait(false))
                    return true;
                await _tokens.ReleaseLeaseAsync(id, owner, cancellationToken).ConfigureAwait(false);
            }

            await Task.Delay(Poll, _timeProvider, cancellationToken).ConfigureAwait(false);
        }

        throw new TokenConcurrencyException(id);
    }
}
