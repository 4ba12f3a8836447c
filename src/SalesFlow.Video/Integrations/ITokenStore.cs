using System.Diagnostics.CodeAnalysis;

namespace SalesFlow.Video.Integrations;

/// <summary>Keeps token pairs as ciphertext, with a version and a lease for the one node that may refresh.</summary>
/// <remarks>Each method is one transaction; implementations are thread-safe and never see a token in clear.</remarks>
[Experimental("SFV0001")]
public interface ITokenStore
{
    /// <summary>Returns the stored pair, or null when there is none.</summary>
    Task<StoredTokens?> FindAsync(IntegrationId id, CancellationToken cancellationToken = default);

    /// <summary>Stores a pair over the version read (0: there is none), raises the version by one and ends any lease.</summary>
    /// <remarks>
    /// The integration is stored before its pair. A version never stands for two pairs, not even after a deletion: whoever still works
    /// with a deleted pair must not overwrite the one of a new consent.
    /// </remarks>
    /// <returns>False, and nothing changes, when the version read is no longer the stored one.</returns>
    Task<bool> SaveAsync(IntegrationId id, StoredTokens tokens, long readVersion, CancellationToken cancellationToken = default);

    /// <summary>Takes the refresh lease for a while; false when another holder's lease runs, or there is no pair.</summary>
    Task<bool> TryLeaseAsync(
        IntegrationId id, string leaseOwner, DateTimeOffset now, TimeSpan duration, CancellationToken cancellationToken = default);

    /// <summary>Gives the lease back early; without effect when somebody else holds it by now.</summary>
    Task ReleaseLeaseAsync(IntegrationId id, string leaseOwner, CancellationToken cancellationToken = default);

    /// <summary>Returns pairs in the order of their integrations' ids, from a place on; for the upkeep of all of them.</summary>
    /// <param name="after">Begin after this one; null for the beginning.</param>
    /// <param name="limit">The most to return; fewer mean that the end is reached.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<IReadOnlyList<KeyValuePair<IntegrationId, StoredTokens>>> ListAsync(
        IntegrationId? after, int limit, CancellationToken cancellationToken = default);

    /// <summary>Deletes the pair; without effect when there is none.</summary>
    Task DeleteAsync(IntegrationId id, CancellationToken cancellationToken = default);
}
