using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Analysis;

/// <summary>Keeps analyses and results in this process.</summary>
internal sealed class InMemoryAnalysisStore(EventLog eventLog, IMeetingStore meetings) : IAnalysisStore, IMeetingResultStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<OccurrenceId, StoredAnalysis> _analyses = [];
    private readonly Dictionary<MeetingId, MeetingResult> _results = [];

    public Task<StoredAnalysis?> FindAsync(OccurrenceId id, CancellationToken cancellationToken)
    {
        lock (_lock)
            return Task.FromResult(_analyses.GetValueOrDefault(id));
    }

    public Task<bool> SaveAsync(
        StoredAnalysis analysis, long readVersion, IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if ((_analyses.GetValueOrDefault(analysis.OccurrenceId)?.Version ?? 0) != readVersion)
                return Task.FromResult(false);

            _analyses[analysis.OccurrenceId] = analysis with { Version = readVersion + 1 };
            eventLog.Record(events);
            return Task.FromResult(true);
        }
    }

    public Task<IReadOnlyList<MeetingResult>> ListAsync(IReadOnlyCollection<MeetingId> meetings, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<MeetingResult>>(
                [.. meetings.Distinct().Select(id => _results.GetValueOrDefault(id) ?? new MeetingResult { MeetingId = id })]);
        }
    }

    public async Task<bool> SaveAsync(MeetingResult result, long readVersion, CancellationToken cancellationToken)
    {
        // Before the lock: meetings are never deleted.
        if (await meetings.FindAsync(result.MeetingId, cancellationToken).ConfigureAwait(false) is null)
            return false;

        lock (_lock)
        {
            if ((_results.GetValueOrDefault(result.MeetingId)?.Version ?? 0) != readVersion)
                return false;

            _results[result.MeetingId] = result with { Version = readVersion + 1 };
            return true;
        }
    }
}
