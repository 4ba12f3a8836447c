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

    public Task<OAuthState?> TakeAsync(string id, CancellationToken cancellationToken)
    {
        var isOpen = _states.TryGetValue(id, out var state) && !state.IsTaken;
        var isMine = isOpen && _states.TryUpdate(id, state! with { CodeVerifier = "", IsTaken = true }, state!);
        return Task.FromResult(isMine ? state : null);
    }

    public Task SettleAsync(string id, IntegrationId? connected, CancellationToken cancellationToken)
    {
        if (connected is null)
            _states.TryRemove(id, out _);
        else if (_states.TryGetValue(id, out var state) && state.IsTaken)
            _states[id] = state with { ConnectedAs = connected };
        return Task.CompletedTask;
    }

    public Task<OAuthState?> FindAsync(string id, CancellationToken cancellationToken) => Task.FromResult(_states.GetValueOrDefault(id));
}
