namespace SalesFlow.Video.Integrations;

/// <summary>Keeps integrations in this process.</summary>
internal sealed class InMemoryIntegrationStore(EventLog eventLog) : IIntegrationStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<IntegrationId, Integration> _rows = [];

    public Task<Integration?> FindAsync(IntegrationId id, CancellationToken cancellationToken)
    {
        lock (_lock)
            return Task.FromResult(_rows.GetValueOrDefault(id));
    }

    public Task<Integration?> FindAccountAsync(
        OwnerId owner, MeetingPlatform platform, string platformUserId, CancellationToken cancellationToken)
    {
        lock (_lock)
            return Task.FromResult(FindAccount(owner, platform, platformUserId));
    }

    public Task<IReadOnlyList<Integration>> ListAccountsAsync(
        MeetingPlatform platform, string platformUserId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<Integration>>(
            [
                .. _rows.Values.Where(row => row.Platform == platform && row.PlatformUserId == platformUserId
                    && row.State != IntegrationState.Disconnected),
            ]);
        }
    }

    public Task<IReadOnlyList<Integration>> ListAsync(OwnerId owner, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<Integration>>(
                [.. _rows.Values.Where(row => row.Owner == owner && row.State != IntegrationState.Disconnected).OrderBy(row => row.Id.Value)]);
        }
    }

    public Task<bool> SaveAsync(
        Integration integration, long readVersion, IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var stored = _rows.GetValueOrDefault(integration.Id);
            var twin = FindAccount(integration.Owner, integration.Platform, integration.PlatformUserId);
            if ((stored?.Version ?? 0) != readVersion || (twin is not null && twin.Id != integration.Id))
                return Task.FromResult(false);

            _rows[integration.Id] = integration with { Version = readVersion + 1, IsDefault = stored?.IsDefault ?? false };
            eventLog.Record(events);
            return Task.FromResult(true);
        }
    }

    public Task SetDefaultAsync(OwnerId owner, IntegrationId id, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_rows.GetValueOrDefault(id) is not { } chosen || chosen.Owner != owner || chosen.State == IntegrationState.Disconnected)
                return Task.CompletedTask;

            foreach (var row in _rows.Values.Where(row => row.Owner == owner && row.Platform == chosen.Platform).ToList())
                _rows[row.Id] = row with { IsDefault = row.Id == id };
            return Task.CompletedTask;
        }
    }

    private Integration? FindAccount(OwnerId owner, MeetingPlatform platform, string platformUserId) => _rows.Values.FirstOrDefault(
        row => row.Owner == owner && row.Platform == platform && row.PlatformUserId == platformUserId);
}
