namespace SalesFlow.Video.Meetings;

/// <summary>Keeps meetings in this process.</summary>
internal sealed class InMemoryMeetingStore(MeetingOutbox outbox, EventLog eventLog, ActualStarts starts, TimeProvider timeProvider) : IMeetingStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<MeetingId, Meeting> _meetings = [];
    private readonly Dictionary<Guid, MeetingCommand> _commands = [];
    private readonly Dictionary<(OwnerId Owner, string Key), (IdempotencyKey Key, MeetingId Meeting)> _keys = [];

    public Task<IdempotentAdd> AddAsync(
        Meeting meeting, IdempotencyKey? idempotencyKey, IReadOnlyList<MeetingCommand> commands, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (idempotencyKey is not null)
            {
                if (_keys.TryGetValue((meeting.Owner, idempotencyKey.Key), out var first) && first.Key.ExpiresAt > timeProvider.GetUtcNow())
                    return Task.FromResult(new IdempotentAdd(first.Meeting, false, first.Key.RequestHash == idempotencyKey.RequestHash));
                _keys[(meeting.Owner, idempotencyKey.Key)] = (idempotencyKey, meeting.Id);
            }

            _meetings.Add(meeting.Id, meeting with { Version = 1 });
            Store(commands);
            return Task.FromResult(new IdempotentAdd(meeting.Id, true, true));
        }
    }

    public Task<MeetingSave> SaveAsync(
        Meeting meeting, long readVersion, IReadOnlyList<MeetingCommand> commands, IReadOnlyList<RecordedEvent> events,
        CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_meetings.GetValueOrDefault(meeting.Id)?.Version != readVersion)
                return Task.FromResult(MeetingSave.VersionConflict);
            if (_meetings.Values.Any(other => IsTwin(meeting, other)))
                return Task.FromResult(MeetingSave.PlatformMeetingTaken);

            _meetings[meeting.Id] = meeting with { Version = readVersion + 1 };
            Store(commands);
            eventLog.Record(events);
            return Task.FromResult(MeetingSave.Saved);
        }
    }

    public Task<Meeting?> FindAsync(MeetingId id, CancellationToken cancellationToken)
    {
        lock (_lock)
            return Task.FromResult(_meetings.GetValueOrDefault(id));
    }

    public Task<Meeting?> FindAsync(OwnerId owner, MeetingId id, CancellationToken cancellationToken)
    {
        lock (_lock)
            return Task.FromResult(_meetings.GetValueOrDefault(id) is { } meeting && meeting.Owner == owner ? meeting : null);
    }

    public Task<(Meeting Meeting, MeetingCommand Command)?> FindCommandAsync(Guid commandId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<(Meeting, MeetingCommand)?>(
                _commands.TryGetValue(commandId, out var command) ? (_meetings[command.MeetingId], command) : null);
        }
    }

    public Task<IReadOnlyList<MeetingCommand>> ListCommandsAsync(MeetingId id, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<MeetingCommand>>(
                [.. _commands.Values.Where(command => command.MeetingId == id).OrderBy(command => command.CreatedAt).ThenBy(command => command.Id)]);
        }
    }

    public Task<IReadOnlySet<string>> FindKnownAsync(
        IntegrationId integrationId, IReadOnlyCollection<string> platformMeetingIds, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlySet<string>>(_meetings.Values
                .Where(meeting => meeting.IntegrationId == integrationId)
                .Select(meeting => meeting.PlatformMeetingId)
                .OfType<string>()
                .Where(platformMeetingIds.Contains)
                .ToHashSet(StringComparer.Ordinal));
        }
    }

    public Task<IReadOnlyList<Meeting>> ListByPlatformIdAsync(
        MeetingPlatform platform, string platformId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<Meeting>>(
            [
                .. _meetings.Values.Where(meeting => meeting.Platform == platform
                    && (meeting.PlatformMeetingId == platformId || meeting.PlatformConferenceId == platformId)),
            ]);
        }
    }

    public Task<MeetingPage> ListAsync(MeetingQuery query, CancellationToken cancellationToken)
    {
        lock (_lock)
            return Task.FromResult(MeetingListing.Page(_meetings.Values, query, starts));
    }

    private void Store(IReadOnlyList<MeetingCommand> commands)
    {
        foreach (var command in commands)
            _commands.Add(command.Id, command);
        outbox.Add(commands);
    }

    private static bool IsTwin(Meeting meeting, Meeting other) => other.Id != meeting.Id
        && meeting.PlatformMeetingId is not null
        && other.PlatformMeetingId == meeting.PlatformMeetingId
        && other.IntegrationId == meeting.IntegrationId;
}
