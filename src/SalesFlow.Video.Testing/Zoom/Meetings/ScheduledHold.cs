namespace SalesFlow.Video.Testing.Zoom.Meetings;

/// <summary>Holds every scheduled meeting at its planned times by the clock, when the options ask for it.</summary>
internal sealed class ScheduledHold : IDisposable
{
    private readonly MeetingBook _book;
    private readonly HeldMeetings _held;
    private readonly SimulatorClock _clock;
    private readonly ITimer? _timer;

    public ScheduledHold(MeetingBook book, HeldMeetings held, SimulatorClock clock, ZoomSimulatorOptions options)
    {
        _book = book;
        _held = held;
        _clock = clock;
        if (options.HoldsScheduledMeetings)
        {
            _timer = clock.CreateTimer(_ => HoldDue(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            book.Changed += Arm;
        }
    }

    public void Dispose()
    {
        _book.Changed -= Arm;
        _timer?.Dispose();
    }

    // Starting or ending a meeting changes the book, which arms the timer for what comes next.
    private void HoldDue()
    {
        var now = _clock.GetUtcNow();
        foreach (var meeting in _book.List().Where(meeting => NextStep(meeting) <= now))
        {
            _ = meeting.IsStarted ? _held.End(meeting.Id) : _held.Start(meeting.Id);
        }

        Arm();
    }

    private void Arm()
    {
        var next = _book.List().Min(NextStep);
        var wait = next is null ? Timeout.InfiniteTimeSpan : next.Value - _clock.GetUtcNow();
        _timer!.Change(next is not null && wait < TimeSpan.Zero ? TimeSpan.Zero : wait, Timeout.InfiniteTimeSpan);
    }

    // A meeting that was held, by itself or by hand, is not held again.
    private static DateTimeOffset? NextStep(ZoomMeeting meeting) => meeting switch
    {
        { Type: not ZoomMeeting.ScheduledType } => null,
        { ActualEnd: not null } => null,
        { IsStarted: true } => meeting.PlannedEnd,
        _ => meeting.StartTime,
    };
}
