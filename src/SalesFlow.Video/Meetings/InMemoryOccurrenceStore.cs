namespace SalesFlow.Video.Meetings;

/// <summary>Keeps what was held in this process.</summary>
internal sealed class InMemoryOccurrenceStore(EventLog eventLog) : IOccurrenceStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<OccurrenceId, Occurrence> _occurrences = [];
    private readonly Dictionary<OccurrenceId, IReadOnlyList<Participant>> _participants = [];
    private readonly Dictionary<OccurrenceId, StoredTranscript> _transcripts = [];

    public Task<Occurrence?> FindAsync(OccurrenceId id, CancellationToken cancellationToken)
    {
        lock (_lock)
            return Task.FromResult(_occurrences.GetValueOrDefault(id));
    }

    public Task<IReadOnlyList<Occurrence>> ListAsync(IReadOnlyCollection<MeetingId> meetings, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<Occurrence>>(
            [
                .. _occurrences.Values
                    .Where(occurrence => meetings.Contains(occurrence.MeetingId))
                    .OrderBy(occurrence => occurrence.MeetingId.Value)
                    .ThenBy(occurrence => occurrence.ActualStart ?? DateTimeOffset.MaxValue)
                    .ThenBy(occurrence => occurrence.Id.Value),
            ]);
        }
    }

    public Task<bool> SaveAsync(
        Occurrence occurrence, long readVersion, IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if ((_occurrences.GetValueOrDefault(occurrence.Id)?.Version ?? 0) != readVersion || IsTaken(occurrence))
                return Task.FromResult(false);

            _occurrences[occurrence.Id] = occurrence with { Version = readVersion + 1 };
            eventLog.Record(events);
            return Task.FromResult(true);
        }
    }

    public Task<IReadOnlyList<Participant>> ListParticipantsAsync(OccurrenceId id, CancellationToken cancellationToken)
    {
        lock (_lock)
            return Task.FromResult(_participants.GetValueOrDefault(id) ?? []);
    }

    public Task SaveParticipantsAsync(
        MeetingId meetingId, OccurrenceId id, IReadOnlyList<Participant> participants, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _participants[id] =
            [
                .. participants
                    .OrderBy(participant => participant.JoinedAt ?? DateTimeOffset.MaxValue)
                    .ThenBy(participant => participant.Name, StringComparer.Ordinal),
            ];
            return Task.CompletedTask;
        }
    }

    public Task<StoredTranscript?> FindTranscriptAsync(OccurrenceId id, CancellationToken cancellationToken)
    {
        lock (_lock)
            return Task.FromResult(_transcripts.GetValueOrDefault(id));
    }

    public Task SaveTranscriptAsync(StoredTranscript transcript, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var stored = _transcripts.GetValueOrDefault(transcript.OccurrenceId);
            if (stored?.ContentHash != transcript.ContentHash)
                _transcripts[transcript.OccurrenceId] = transcript with { CreatedAt = stored?.CreatedAt ?? transcript.CreatedAt };
            return Task.CompletedTask;
        }
    }

    public Task MarkProcessedAsync(OccurrenceId id, string contentHash, string? error, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_transcripts.GetValueOrDefault(id) is { } stored && stored.ContentHash == contentHash)
                _transcripts[id] = stored with { IsProcessed = error is null, ProcessingError = error };
            return Task.CompletedTask;
        }
    }

    private bool IsTaken(Occurrence occurrence) => _occurrences.Values.Any(other => other.Id != occurrence.Id
        && other.MeetingId == occurrence.MeetingId && other.PlatformOccurrenceId == occurrence.PlatformOccurrenceId);
}
