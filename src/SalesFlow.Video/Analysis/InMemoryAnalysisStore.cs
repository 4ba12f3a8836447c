using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Analysis;

/// <summary>Keeps analyses and results in this process.</summary>
internal sealed class InMemoryAnalysisStore(EventLog eventLog, IMeetingStore meetings, ActualStarts starts) : IAnalysisStore, IMeetingResultStore
{
    private readonly Lock _lock = new();
    private readonly List<StoredAnalysis> _analyses = [];
    private readonly Dictionary<MeetingId, MeetingResult> _results = [];

    public Task<IReadOnlyList<StoredAnalysis>> ListAsync(MeetingId meetingId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<StoredAnalysis>>(
                [.. _analyses.Where(analysis => analysis.MeetingId == meetingId).OrderByDescending(static analysis => analysis.CreatedAt)]);
        }
    }

    public Task<bool> SaveAsync(
        StoredAnalysis analysis, long readVersion, IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var index = FindIndex(analysis, readVersion);
            if ((index < 0 ? 0 : _analyses[index].Version) != readVersion)
                return Task.FromResult(false);

            var saved = analysis with { Version = readVersion + 1 };
            if (index < 0)
                _analyses.Add(saved);
            else
                _analyses[index] = saved with { OccurrenceId = _analyses[index].OccurrenceId };
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
            starts.Set(result.MeetingId, result.ActualStart);
            return true;
        }
    }

    /// <summary>An analysis of no conversation is known by its occurrence; so is the one that is to become that of a conversation.</summary>
    private int FindIndex(StoredAnalysis analysis, long readVersion)
    {
        var index = analysis.ConversationId is null ? -1 : _analyses.FindIndex(known => known.ConversationId == analysis.ConversationId);
        return index < 0 && (readVersion > 0 || analysis.ConversationId is null)
            ? _analyses.FindIndex(known => known.OccurrenceId == analysis.OccurrenceId && known.IsOfOneOccurrence)
            : index;
    }
}
