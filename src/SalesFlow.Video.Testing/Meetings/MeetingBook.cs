using SalesFlow.Video.Testing.State;

namespace SalesFlow.Video.Testing.Meetings;

/// <summary>Every meeting of every platform. Meetings are immutable; a change replaces one under the lock.</summary>
internal sealed class MeetingBook : IResettable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<MeetingAddress, Meeting> _meetings = [];
    private readonly Dictionary<(string Platform, string OccurrenceId), MeetingAddress> _byOccurrence = [];

    /// <summary>Called with every new or changed meeting, outside the lock.</summary>
    internal event Action<Meeting>? Changed;

    /// <summary>Adds a meeting, unless its address is taken.</summary>
    internal bool TryAdd(Meeting meeting)
    {
        lock (_lock)
        {
            if (_meetings.ContainsKey(meeting.Address))
                return false;

            Write(meeting);
        }

        Changed?.Invoke(meeting);
        return true;
    }

    /// <summary>Adds a meeting, in place of another one that may have its address.</summary>
    internal void Put(Meeting meeting)
    {
        lock (_lock)
            Write(meeting);

        Changed?.Invoke(meeting);
    }

    /// <summary>Changes a meeting. Null when there is none, or when the change makes nothing of it.</summary>
    internal (Meeting Before, Meeting After)? Change(MeetingAddress address, Func<Meeting, Meeting?> change)
    {
        Meeting? before;
        Meeting? after;
        lock (_lock)
        {
            after = _meetings.TryGetValue(address, out before) ? change(before) : null;
            if (before is null || after is null)
                return null;

            Write(after);
        }

        Changed?.Invoke(after);
        return (before, after);
    }

    /// <summary>Removes a meeting. Null when there is none.</summary>
    internal Meeting? Remove(MeetingAddress address)
    {
        lock (_lock)
            return _meetings.Remove(address, out var removed) ? removed : null;
    }

    internal Meeting? Find(MeetingAddress address)
    {
        lock (_lock)
            return _meetings.GetValueOrDefault(address);
    }

    /// <summary>Finds a meeting by the id of any of its occurrences.</summary>
    internal Meeting? FindByOccurrence(string platform, string occurrenceId)
    {
        lock (_lock)
            return _byOccurrence.TryGetValue((platform, occurrenceId), out var address) ? _meetings.GetValueOrDefault(address) : null;
    }

    /// <summary>Lists the meetings by planned start.</summary>
    internal IReadOnlyList<Meeting> List()
    {
        lock (_lock)
            return [.. _meetings.Values.OrderBy(meeting => meeting.StartTime).ThenBy(meeting => meeting.Address.Id, StringComparer.Ordinal)];
    }

    public void Reset()
    {
        lock (_lock)
        {
            _meetings.Clear();
            _byOccurrence.Clear();
        }
    }

    private void Write(Meeting meeting)
    {
        _meetings[meeting.Address] = meeting;
        _byOccurrence[(meeting.Address.Platform, meeting.OccurrenceId)] = meeting.Address;
    }
}
