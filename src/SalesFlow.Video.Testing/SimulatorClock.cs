namespace SalesFlow.Video.Testing;

/// <summary>The simulator's time: runs at a chosen speed and jumps ahead. Give it to the code under test as its time provider.</summary>
/// <remarks>
/// Timers follow both the speed and the jumps. <see cref="Advance"/> calls every timer that falls due on the way in order, with the
/// clock standing at its due time, and returns when all callbacks have returned. Time never runs backwards. Thread-safe.
/// Whoever measures patience by this clock loses it in a jump: a call in flight expires when its timeout is shorter than the jump,
/// however little real time has passed. <see cref="AdvanceWhenQuietAsync"/> waits for such calls first.
/// </remarks>
public sealed class SimulatorClock : TimeProvider, IDisposable
{
    // A real timer cannot sleep longer than 49 days; it is simply armed again after each day.
    private static readonly TimeSpan LongestSleep = TimeSpan.FromDays(1);

    private readonly Lock _lock = new();
    private readonly TimeProvider _real;
    private readonly ITimer _wake;
    private readonly CallsInFlight _calls;
    private readonly List<SimulatorTimer> _armed = [];
    private DateTimeOffset _anchor;
    private long _anchorTimestamp;
    private double _speed;

    /// <summary>Starts a clock.</summary>
    /// <param name="start">The first instant; the real time when null.</param>
    /// <param name="speed">How many simulated seconds pass in a real one.</param>
    /// <param name="real">The time that drives this clock; the system's when null.</param>
    public SimulatorClock(DateTimeOffset? start = null, double speed = 1, TimeProvider? real = null)
    {
        RequireSpeed(speed);
        _real = real ?? System;
        _calls = new CallsInFlight(_real);
        _anchor = (start ?? _real.GetUtcNow()).ToUniversalTime();
        _anchorTimestamp = _real.GetTimestamp();
        _speed = speed;
        _wake = _real.CreateTimer(_ => OnWake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>How many simulated seconds pass in a real one. At 60 a real second is a minute; at 0 the clock stands still.</summary>
    public double Speed
    {
        get
        {
            lock (_lock)
                return _speed;
        }
        set
        {
            RequireSpeed(value);
            lock (_lock)
            {
                MoveTo(Now());
                _speed = value;
            }

            ArmWake();
        }
    }

    /// <inheritdoc />
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
            return Now();
    }

    /// <inheritdoc />
    public override long GetTimestamp() => GetUtcNow().Ticks;

    /// <summary>Jumps ahead, calling every timer that falls due on the way. The timeouts of calls in flight are among them.</summary>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        var target = GetUtcNow() + by;

        while (TakeDue(target) is { } timer)
            timer.Invoke();

        lock (_lock)
            MoveTo(target);
        ArmWake();
    }

    /// <summary>Waits until nothing is in flight, then jumps ahead as <see cref="Advance"/> does.</summary>
    /// <remarks>
    /// In flight are the requests that a simulator handles and the webhooks that it delivers by this clock, and whatever else is kept by
    /// <see cref="KeepFromJumping"/>. Quiet is a tenth of a second of real time without any of it, so that callers have read their answers
    /// and followed up on them. A call that begins while the clock jumps is not waited for.
    /// </remarks>
    public async Task AdvanceWhenQuietAsync(TimeSpan by, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        await _calls.WaitForQuietAsync(cancellationToken);
        Advance(by);
    }

    /// <summary>Makes <see cref="AdvanceWhenQuietAsync"/> wait until what this returns is disposed. <see cref="Advance"/> jumps all the same.</summary>
    public IDisposable KeepFromJumping() => _calls.Begin();

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new SimulatorTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Stops the clock's own timer: the timers that it created fall due no more, except through <see cref="Advance"/>.</summary>
    public void Dispose() => _wake.Dispose();

    internal void Arm(SimulatorTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (_lock)
        {
            _armed.Remove(timer);
            timer.Period = period;
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                timer.Due = Now() + dueTime;
                _armed.Add(timer);
            }
        }

        ArmWake();
    }

    /// <summary>Calls back at an instant, once. No jump between reading the clock and arming a timer can put it off, as it can a delay.</summary>
    internal ITimer CallAt(DateTimeOffset due, Action callback)
    {
        var timer = new SimulatorTimer(this, _ => callback(), null) { Due = due };
        lock (_lock)
            _armed.Add(timer);
        ArmWake();
        return timer;
    }

    /// <summary>Waits for an instant, without the gap that a delay has.</summary>
    internal async Task WaitUntilAsync(DateTimeOffset due, CancellationToken cancellationToken)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var timer = CallAt(due, () => reached.TrySetResult());

        // A standing clock wakes nobody: what is due already is taken here.
        if (due <= GetUtcNow())
            reached.TrySetResult();

        try
        {
            await reached.Task.WaitAsync(cancellationToken);
        }
        finally
        {
            timer.Dispose();
        }
    }

    internal void Disarm(SimulatorTimer timer)
    {
        lock (_lock)
            _armed.Remove(timer);
    }

    private void OnWake()
    {
        while (TakeDue(GetUtcNow()) is { } timer)
            timer.Invoke();

        ArmWake();
    }

    private SimulatorTimer? TakeDue(DateTimeOffset until)
    {
        lock (_lock)
        {
            var timer = _armed.MinBy(armed => armed.Due);
            if (timer is null || timer.Due > until)
                return null;

            MoveTo(timer.Due);
            if (timer.Period > TimeSpan.Zero)
                timer.Due += timer.Period;
            else
                _armed.Remove(timer);

            return timer;
        }
    }

    private void ArmWake()
    {
        lock (_lock)
        {
            var next = _armed.MinBy(armed => armed.Due);
            if (next is null || _speed == 0)
            {
                _wake.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
                return;
            }

            var ahead = next.Due - Now();
            var sleep = ahead <= TimeSpan.Zero ? TimeSpan.Zero : Shorter(ahead / _speed, LongestSleep);
            _wake.Change(sleep, Timeout.InfiniteTimeSpan);
        }
    }

    private DateTimeOffset Now() => _anchor + (_real.GetElapsedTime(_anchorTimestamp) * _speed);

    private void MoveTo(DateTimeOffset instant)
    {
        var now = Now();
        _anchor = instant > now ? instant : now;
        _anchorTimestamp = _real.GetTimestamp();
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static void RequireSpeed(double speed)
    {
        if (!(speed >= 0 && speed <= 1_000_000))
            throw new ArgumentOutOfRangeException(nameof(speed), speed, "The speed must lie between 0 (standing still) and 1,000,000.");
    }
}
