using System.Diagnostics.CodeAnalysis;

namespace SalesFlow.Video.Integrations;

/// <summary>Keeps integrations. Each method is one transaction; implementations are thread-safe.</summary>
[Experimental("SFV0001")]
public interface IIntegrationStore
{
    /// <summary>Returns an integration, whoever owns it, or null.</summary>
    Task<Integration?> FindAsync(IntegrationId id, CancellationToken cancellationToken = default);

    /// <summary>Returns the owner's integration with this platform account, in any state, or null.</summary>
    Task<Integration?> FindAccountAsync(
        OwnerId owner, MeetingPlatform platform, string platformUserId, CancellationToken cancellationToken = default);

    /// <summary>Returns the integrations with this platform account that are not disconnected, whoever owns them.</summary>
    Task<IReadOnlyList<Integration>> ListAccountsAsync(
        MeetingPlatform platform, string platformUserId, CancellationToken cancellationToken = default);

    /// <summary>Returns all integrations of an owner that are not disconnected, oldest first.</summary>
    Task<IReadOnlyList<Integration>> ListAsync(OwnerId owner, CancellationToken cancellationToken = default);

    /// <summary>Inserts (read version 0) or updates an integration, all but its default flag, raises its version and stores the events that this causes.</summary>
    /// <returns>False, and nothing changes, when the version read is no longer the stored one or the account has a row already.</returns>
    Task<bool> SaveAsync(
        Integration integration, long readVersion, IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken = default);

    /// <summary>Makes an integration the only default of its owner and platform; without effect when it is disconnected or not the owner's.</summary>
    Task SetDefaultAsync(OwnerId owner, IntegrationId id, CancellationToken cancellationToken = default);
}
