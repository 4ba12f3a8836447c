using System.Diagnostics.CodeAnalysis;

namespace SalesFlow.Video.Integrations;

/// <summary>Keeps OAuth states until they are used once. Each method is one transaction; implementations are thread-safe.</summary>
[Experimental("SFV0001")]
public interface IOAuthStateStore
{
    /// <summary>Stores a state and may drop those that ended before <paramref name="now"/>.</summary>
    Task AddAsync(OAuthState state, DateTimeOffset now, CancellationToken cancellationToken = default);

    /// <summary>Removes a state and returns it, or null when it is unknown or was taken before: of many callers exactly one gets it.</summary>
    Task<OAuthState?> TakeAsync(string id, CancellationToken cancellationToken = default);
}
