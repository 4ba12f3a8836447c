namespace SalesFlow.Video;

/// <summary>The events of this process: where the in-memory stores record them and the in-memory job store finds new ones.</summary>
internal sealed class EventLog
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, RecordedEvent> _events = [];
    private List<RecordedEvent> _fresh = [];

    public void Record(IEnumerable<RecordedEvent> events)
    {
        lock (_lock)
            _fresh.AddRange(events.Where(recorded => _events.TryAdd(recorded.Id, recorded)));
    }

    public RecordedEvent? Find(Guid id)
    {
        lock (_lock)
            return _events.GetValueOrDefault(id);
    }

    public IReadOnlyList<RecordedEvent> Drain()
    {
        lock (_lock)
        {
            var drained = _fresh;
            _fresh = [];
            return drained;
        }
    }
}
