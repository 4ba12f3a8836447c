using System.Globalization;
using SalesFlow.Video.Testing.State;
using SalesFlow.Video.Testing.Zoom;

namespace SalesFlow.Video.Testing.Occurrences;

/// <summary>Every held run of every meeting. It outlives the meeting: who has the uuid finds the run for ever.</summary>
internal sealed class OccurrenceBook : IResettable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, HeldOccurrence> _instances = new(StringComparer.Ordinal);
    private readonly Dictionary<long, List<string>> _uuidsByMeeting = [];

    internal void Open(HeldOccurrence instance)
    {
        lock (_lock)
        {
            _instances[instance.Uuid] = instance;
            if (!_uuidsByMeeting.TryGetValue(instance.Meeting.Id, out var uuids))
                _uuidsByMeeting[instance.Meeting.Id] = uuids = [];

            uuids.Add(instance.Uuid);
        }
    }

    /// <summary>Ends an instance with the meeting as it stands then. Null when a reset has swept it away.</summary>
    internal HeldOccurrence? Close(ZoomMeeting ended)
    {
        lock (_lock)
        {
            return _instances.TryGetValue(ended.Uuid, out var running)
                ? _instances[ended.Uuid] = running with { Meeting = ended }
                : null;
        }
    }

    internal bool IsRunning(string uuid)
    {
        lock (_lock)
            return _instances.TryGetValue(uuid, out var instance) && instance.EndedAt is null;
    }

    /// <summary>Finds an instance by its uuid, or the latest one by the number of its meeting.</summary>
    internal HeldOccurrence? Find(string idOrUuid)
    {
        lock (_lock)
        {
            if (long.TryParse(idOrUuid, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
                return _uuidsByMeeting.TryGetValue(id, out var uuids) ? _instances[uuids[^1]] : null;

            return _instances.GetValueOrDefault(idOrUuid);
        }
    }

    /// <summary>The instances of a meeting, oldest first.</summary>
    internal IReadOnlyList<HeldOccurrence> ListOf(long meetingId)
    {
        lock (_lock)
            return _uuidsByMeeting.TryGetValue(meetingId, out var uuids) ? [.. uuids.Select(uuid => _instances[uuid])] : [];
    }

    public void Reset()
    {
        lock (_lock)
        {
            _instances.Clear();
            _uuidsByMeeting.Clear();
        }
    }
}
