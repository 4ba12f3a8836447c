using SalesFlow.Video.Testing.Meetings;
using SalesFlow.Video.Testing.State;

namespace SalesFlow.Video.Testing.Occurrences;

/// <summary>Every occurrence of every meeting. It outlives the meeting: who has its id finds it for ever.</summary>
internal sealed class OccurrenceBook : IResettable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Platform, string Id), HeldOccurrence> _occurrences = [];
    private readonly Dictionary<MeetingAddress, List<string>> _idsByMeeting = [];

    internal void Open(HeldOccurrence occurrence)
    {
        var address = occurrence.Meeting.Address;
        lock (_lock)
        {
            _occurrences[(address.Platform, occurrence.Id)] = occurrence;
            if (!_idsByMeeting.TryGetValue(address, out var ids))
                _idsByMeeting[address] = ids = [];

            ids.Add(occurrence.Id);
        }
    }

    /// <summary>Ends an occurrence with the meeting as it stands then. Null when a reset has swept it away.</summary>
    internal HeldOccurrence? Close(Meeting ended)
    {
        var key = (ended.Address.Platform, ended.OccurrenceId);
        lock (_lock)
        {
            return _occurrences.TryGetValue(key, out var running)
                ? _occurrences[key] = running with { Meeting = ended }
                : null;
        }
    }

    internal bool IsRunning(HeldOccurrence occurrence) => Find(occurrence.Meeting.Address.Platform, occurrence.Id) is { EndedAt: null };

    internal HeldOccurrence? Find(string platform, string id)
    {
        lock (_lock)
            return _occurrences.GetValueOrDefault((platform, id));
    }

    /// <summary>The occurrences of a meeting, oldest first.</summary>
    internal IReadOnlyList<HeldOccurrence> ListOf(MeetingAddress meeting)
    {
        lock (_lock)
            return _idsByMeeting.TryGetValue(meeting, out var ids) ? [.. ids.Select(id => _occurrences[(meeting.Platform, id)])] : [];
    }

    public void Reset()
    {
        lock (_lock)
        {
            _occurrences.Clear();
            _idsByMeeting.Clear();
        }
    }
}
