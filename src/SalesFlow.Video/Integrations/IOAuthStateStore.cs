using System.Diagnostics.CodeAnalysis;

namespace SalesFlow.Video.Integrations;

/// <summary>Keeps OAuth states until their time is up. Each method is one transaction; implementations are thread-safe.</summary>
[Experimental("SFV0001")]
public interface IOAuthStateStore
{
    /// <summary>Stores a state and may drop those that ended before <paramref name="now"/>.</summary>
    Task AddAsync(OAuthState state, DateTimeOffset now, CancellationToken cancellationToken = default);

    /// <summary>Uses a state up and returns it as it was, or null when it is unknown or was taken before: of many callers exactly one gets it.</summary>
    Task<OAuthState?> TakeAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Notes what came of a state that was taken: the integration that was connected with it, or null to forget the state.</summary>
    Task SettleAsync(string id, IntegrationId? connected, CancellationToken cancellationToken = default);

    /// <summary>Returns a state, even one that was taken, or null when it is unknown or forgotten. One that was taken has no verifier any more.</summary>
    Task<OAuthState?> FindAsync(string id, CancellationToken cancellationToken = default);
}
