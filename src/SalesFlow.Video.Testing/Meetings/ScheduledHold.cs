using SalesFlow.Video.Testing.State;

namespace SalesFlow.Video.Testing.Meetings;

/// <summary>Holds scheduled meetings by the clock: each starts when it is planned to, and ends when its conversation is over.</summary>
internal sealed class ScheduledHold : IResettable, IDisposable
{
    private readonly MeetingBook _book;
    private readonly HeldMeetings _held;
    private readonly SimulatorClock _clock;
    private readonly PlatformSimulatorOptions _options;
    private readonly Lock _lock = new();
    private DateTimeOffset _armedFor = DateTimeOffset.MaxValue;
    private ITimer? _timer;
    private bool _isOn;
    private DateTimeOffset _onSince;

    public ScheduledHold(MeetingBook book, HeldMeetings held, SimulatorClock clock, PlatformSimulatorOptions options)
    {
        _book = book;
        _held = held;
        _clock = clock;
        _options = options;
        book.Changed += ArmFor;
        Reset();
    }

    /// <summary>Whether meetings start by themselves. What runs or restarts by itself goes on when this is switched off.</summary>
    internal bool IsOn
    {
        get
        {
            lock (_lock)
                return _isOn;
        }
        set
        {
            Switch(value);
            HoldDue();
        }
    }

    public void Reset() => Switch(_options.HoldsScheduledMeetings);

    public void Dispose()
    {
        _book.Changed -= ArmFor;
        lock (_lock)
            _timer?.Dispose();
    }

    private void Switch(bool isOn)
    {
        lock (_lock)
        {
            _isOn = isOn;
            _onSince = _clock.GetUtcNow();
        }
    }

    private void HoldDue()
    {
        lock (_lock)
            _armedFor = DateTimeOffset.MaxValue;
        var now = _clock.GetUtcNow();
        foreach (var meeting in _book.List())
        {
            if (NextStep(meeting) is { } due && due <= now)
            {
                // The step has the time when it was due: an occurrence is exactly as long as its conversation, however late the timer is.
                _ = meeting.IsStarted
                    ? _held.End(meeting.Address, due, isByItself: true)
                    : _held.Start(meeting.Address, due, isByItself: true);
            }
            else
            {
                ArmFor(meeting);
            }
        }
    }

    // One timer, for the earliest step. It may be early when that step was called off, which only costs a look at the book.
    private void ArmFor(Meeting meeting)
    {
        var due = NextStep(meeting);
        lock (_lock)
        {
            if (due < _armedFor)
            {
                _armedFor = due.Value;
                _timer?.Dispose();
                _timer = _clock.CallAt(due.Value, HoldDue);
            }
        }
    }

    private DateTimeOffset? NextStep(Meeting meeting) => meeting switch
    {
        { NextStepAt: { } due } => due,
        { ActualStart: not null } or { Script.NobodyJoins: true } or { IsPlannedByApp: false } => null,
        _ => StartByItself(meeting),
    };

    // Nobody comes to a meeting whose time is over when this is switched on.
    private DateTimeOffset? StartByItself(Meeting meeting)
    {
        lock (_lock)
        {
            var start = Later(meeting.StartTime, Later(meeting.CreatedAt, _onSince));
            return _isOn && start < meeting.PlannedEnd ? start : null;
        }
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
