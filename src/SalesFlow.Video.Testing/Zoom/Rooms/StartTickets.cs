using SalesFlow.Video.Testing.State;
using SalesFlow.Video.Testing.Zoom.Meetings;
using SalesFlow.Video.Testing.Zoom.OAuth;

namespace SalesFlow.Video.Testing.Zoom.Rooms;

/// <summary>The host tokens (zak) inside start links: whoever holds one is the host, for two hours.</summary>
internal sealed class StartTickets(SimulatorClock clock) : IResettable
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(2);

    private readonly ExpiringEntries<ZoomMeeting> _tickets = new(clock);

    internal string Issue(ZoomMeeting meeting)
    {
        var ticket = OpaqueToken.Create("zak", meeting.Host, "meeting", clock.GetUtcNow(), Lifetime);
        _tickets.Put(ticket, meeting, Lifetime);
        return ticket;
    }

    internal bool IsValid(string? ticket, long meetingId) => _tickets.FindValid(ticket)?.Id == meetingId;

    public void Reset() => _tickets.Clear();
}
