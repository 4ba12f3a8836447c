namespace SalesFlow.Video.Integrations;

/// <summary>Keeps token pairs in this process.</summary>
internal sealed class InMemoryTokenStore : ITokenStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<IntegrationId, Row> _rows = [];

    // Outlives the pair, so that no version ever stands for two.
    private readonly Dictionary<IntegrationId, long> _lastVersions = [];

    public Task<StoredTokens?> FindAsync(IntegrationId id, CancellationToken cancellationToken)
    {
        lock (_lock)
            return Task.FromResult(_rows.GetValueOrDefault(id)?.Tokens);
    }

    public Task<bool> SaveAsync(IntegrationId id, StoredTokens tokens, long readVersion, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if ((_rows.GetValueOrDefault(id)?.Tokens.Version ?? 0) != readVersion)
                return Task.FromResult(false);

            var version = _lastVersions[id] = _lastVersions.GetValueOrDefault(id) + 1;
            _rows[id] = new Row(tokens with { Version = version }, null, default);
            return Task.FromResult(true);
        }
    }

    public Task<bool> TryLeaseAsync(
        IntegrationId id, string leaseOwner, DateTimeOffset now, TimeSpan duration, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (!_rows.TryGetValue(id, out var row) || (row.LeaseOwner is not null && row.LeaseOwner != leaseOwner && row.LeaseUntil > now))
                return Task.FromResult(false);

            _rows[id] = row with { LeaseOwner = leaseOwner, LeaseUntil = now + duration };
            return Task.FromResult(true);
        }
    }

    public Task ReleaseLeaseAsync(IntegrationId id, string leaseOwner, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_rows.TryGetValue(id, out var row) && row.LeaseOwner == leaseOwner)
                _rows[id] = row with { LeaseOwner = null };
            return Task.CompletedTask;
        }
    }

    public Task<IReadOnlyList<KeyValuePair<IntegrationId, StoredTokens>>> ListAsync(
        IntegrationId? after, int limit, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<KeyValuePair<IntegrationId, StoredTokens>>>(
            [
                .. _rows
                    .Where(row => after is null || row.Key.Value.CompareTo(after.Value.Value) > 0)
                    .OrderBy(row => row.Key.Value)
                    .Take(limit)
                    .Select(row => KeyValuePair.Create(row.Key, row.Value.Tokens)),
            ]);
        }
    }

    public Task DeleteAsync(IntegrationId id, CancellationToken cancellationToken)
    {
        lock (_lock)
            _rows.Remove(id);
        return Task.CompletedTask;
    }

    private sealed record Row(StoredTokens Tokens, string? LeaseOwner, DateTimeOffset LeaseUntil);
}
