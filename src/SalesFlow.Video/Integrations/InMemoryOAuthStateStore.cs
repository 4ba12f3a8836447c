using System.Collections.Concurrent;

namespace SalesFlow.Video.Integrations;

/// <summary>Keeps OAuth states in this process.</summary>
internal sealed class InMemoryOAuthStateStore : IOAuthStateStore
{
    private readonly ConcurrentDictionary<string, OAuthState> _states = new(StringComparer.Ordinal);

    public Task AddAsync(OAuthState state, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var ended in _states.Values.Where(candidate => candidate.ExpiresAt < now))
            _states.TryRemove(new(ended.Id, ended));

        _states[state.Id] = state;
        return Task.CompletedTask;
    }

    public Task<OAuthState?> TakeAsync(string id, CancellationToken cancellationToken) =>
        Task.FromResult(_states.TryRemove(id, out var state) ? state : null);
}
