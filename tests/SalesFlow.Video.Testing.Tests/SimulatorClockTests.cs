using Microsoft.Extensions.Time.Testing;

namespace SalesFlow.Video.Testing.Tests;

public sealed class SimulatorClockTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _real = new();

    [Fact]
    public void Starts_at_the_real_time_unless_told_otherwise()
    {
        using var clock = new SimulatorClock(real: _real);

        Assert.Equal(_real.GetUtcNow(), clock.GetUtcNow());
    }

    [Fact]
    public void At_speed_sixty_a_real_second_is_a_minute()
    {
        using var clock = new SimulatorClock(Start, 60, _real);

        _real.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(Start.AddMinutes(2), clock.GetUtcNow());
    }

    [Fact]
    public void A_new_speed_changes_the_future_only()
    {
        using var clock = new SimulatorClock(Start, 1, _real);
        _real.Advance(TimeSpan.FromSeconds(10));

        clock.Speed = 60;
        _real.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(Start.AddSeconds(70), clock.GetUtcNow());
    }

    [Fact]
    public void A_timer_falls_due_by_the_speed_of_the_clock()
    {
        using var clock = new SimulatorClock(Start, 60, _real);
        var delay = Task.Delay(TimeSpan.FromMinutes(5), clock, TestContext.Current.CancellationToken);

        _real.Advance(TimeSpan.FromSeconds(4.9));
        var wasEarly = delay.IsCompleted;
        _real.Advance(TimeSpan.FromSeconds(0.1));

        Assert.False(wasEarly);
        Assert.True(delay.IsCompletedSuccessfully);
    }

    [Fact]
    public void A_timer_that_waits_notices_a_new_speed()
    {
        using var clock = new SimulatorClock(Start, 0, _real);
        var delay = Task.Delay(TimeSpan.FromHours(1), clock, TestContext.Current.CancellationToken);
        _real.Advance(TimeSpan.FromHours(2));
        var ranWhileStanding = delay.IsCompleted;

        clock.Speed = 3600;
        _real.Advance(TimeSpan.FromSeconds(1));

        Assert.False(ranWhileStanding);
        Assert.True(delay.IsCompletedSuccessfully);
    }

    [Fact]
    public void A_jump_calls_timers_in_order_each_at_its_due_time()
    {
        using var clock = new SimulatorClock(Start, 0, _real);
        var calls = new List<(string Name, DateTimeOffset At)>();
        using var late = clock.CreateTimer(_ => calls.Add(("late", clock.GetUtcNow())), null, TimeSpan.FromMinutes(20), Timeout.InfiniteTimeSpan);
        using var early = clock.CreateTimer(_ => calls.Add(("early", clock.GetUtcNow())), null, TimeSpan.FromMinutes(5), Timeout.InfiniteTimeSpan);

        clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal([("early", Start.AddMinutes(5)), ("late", Start.AddMinutes(20))], calls);
        Assert.Equal(Start.AddHours(1), clock.GetUtcNow());
    }

    [Fact]
    public void A_periodic_timer_ticks_through_a_jump()
    {
        using var clock = new SimulatorClock(Start, 0, _real);
        var ticks = 0;
        using var timer = clock.CreateTimer(_ => ticks++, null, TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(10));

        clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(6, ticks);
    }

    [Fact]
    public void A_disposed_timer_is_not_called()
    {
        using var clock = new SimulatorClock(Start, 0, _real);
        var ticks = 0;
        var timer = clock.CreateTimer(_ => ticks++, null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));

        timer.Dispose();
        clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(0, ticks);
        Assert.False(timer.Change(TimeSpan.Zero, TimeSpan.Zero));
    }

    [Fact]
    public void Elapsed_time_follows_the_clock()
    {
        using var clock = new SimulatorClock(Start, 0, _real);
        var started = clock.GetTimestamp();

        clock.Advance(TimeSpan.FromMinutes(90));

        Assert.Equal(TimeSpan.FromMinutes(90), clock.GetElapsedTime(started));
    }

    [Fact]
    public void Time_does_not_run_backwards()
    {
        using var clock = new SimulatorClock(Start, 0, _real);

        Assert.Throws<ArgumentOutOfRangeException>(() => clock.Advance(TimeSpan.FromSeconds(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.Speed = -1);
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.Speed = double.NaN);
    }
}
