using System.Collections.Concurrent;

namespace SalesFlow.Video.Meetings;

/// <summary>When meetings really began, which the in-memory stores keep apart from their plans and list them by.</summary>
internal sealed class ActualStarts
{
    private readonly ConcurrentDictionary<MeetingId, DateTimeOffset> _starts = new();

    public DateTimeOffset? Find(MeetingId id) => _starts.TryGetValue(id, out var start) ? start : null;

    public void Set(MeetingId id, DateTimeOffset? start)
    {
        if (start is { } known)
            _starts[id] = known;
        else
            _starts.TryRemove(id, out _);
    }
}
