using System.Net;
using Microsoft.Extensions.Time.Testing;
using SalesFlow.Video.Testing.Faults;
using SalesFlow.Video.Testing.Tests.Support;

namespace SalesFlow.Video.Testing.Tests;

/// <summary>What becomes of calls in flight when the clock jumps that their timeouts are measured by.</summary>
public sealed class CallsInFlightTests : IDisposable
{
    private const string Me = "/zoom/v2/users/me";
    private static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Jump = TimeSpan.FromHours(1);

    private readonly FakeTimeProvider _real = new();
    private readonly SimulatorClock _clock;

    public CallsInFlightTests() => _clock = new SimulatorClock(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero), 0, _real);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _clock.Dispose();

    [Fact]
    public async Task A_jump_expires_a_call_in_flight()
    {
        await using var zoom = await ZoomClient.StartAsync(options => options.Clock = _clock);
        zoom.Simulator.Faults.Add(Fault.DelayBeforeHandling("GET", Me, TimeSpan.FromMinutes(1)));

        var call = CallAsync(zoom);
        await ReceivedAsync(zoom);
        _clock.Advance(Jump);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task A_jump_that_waits_lets_a_slow_call_end()
    {
        await using var zoom = await ZoomClient.StartAsync(options => options.Clock = _clock);
        zoom.Simulator.Faults.Add(Fault.DelayAfterHandling("GET", Me, Slow));
        var before = _clock.GetUtcNow();

        var call = CallAsync(zoom);
        await ReceivedAsync(zoom);
        var jump = _clock.AdvanceWhenQuietAsync(Jump, Cancellation);
        _real.Advance(Moment);
        var early = _clock.GetUtcNow();
        var answer = await call;
        await LetPassAsync(jump);

        Assert.Equal(before, early);
        Assert.Equal(HttpStatusCode.Unauthorized, answer);
        Assert.Equal(before + Jump, _clock.GetUtcNow());
    }

    [Fact]
    public async Task A_jump_that_waits_lets_a_webhook_be_answered()
    {
        await using var endpoint = await WebhookEndpoint.StartAsync(0);
        await using var zoom = await ZoomClient.StartAsync(options =>
        {
            options.Clock = _clock;
            endpoint.Connect(options);
            options.Zoom.WebhookTimeout = Slow;
        });
        var id = await zoom.ConnectAndCreateAsync();
        var sent = _clock.GetUtcNow();

        var start = zoom.StartMeetingAsync(id);
        await endpoint.NextAsync();
        await LetPassAsync(_clock.AdvanceWhenQuietAsync(TimeSpan.FromMinutes(1), Cancellation));
        await start;

        // Written down when the endpoint was given up, which is the end of the delivery.
        var attempt = Assert.Single(zoom.Simulator.WebhookAttempts, attempt => attempt.Event == "meeting.started");
        Assert.Equal((sent, "no answer in time"), (attempt.SentAt, attempt.Failure));
        Assert.Equal(sent + TimeSpan.FromMinutes(1), _clock.GetUtcNow());
    }

    [Fact]
    public async Task Anybody_may_keep_the_clock_from_jumping()
    {
        var before = _clock.GetUtcNow();
        var one = _clock.KeepFromJumping();
        var other = _clock.KeepFromJumping();

        var jump = _clock.AdvanceWhenQuietAsync(Jump, Cancellation);
        one.Dispose();
        one.Dispose();
        _real.Advance(Moment);
        var early = _clock.GetUtcNow();
        other.Dispose();
        await LetPassAsync(jump);

        Assert.Equal((before, before + Jump), (early, _clock.GetUtcNow()));
    }

    [Fact]
    public async Task What_begins_during_the_moment_of_quiet_is_waited_for_too()
    {
        var before = _clock.GetUtcNow();
        var jump = _clock.AdvanceWhenQuietAsync(Jump, Cancellation);

        using (_clock.KeepFromJumping())
            _real.Advance(Moment);
        var early = _clock.GetUtcNow();
        await LetPassAsync(jump);

        Assert.Equal((before, before + Jump), (early, _clock.GetUtcNow()));
    }

    [Fact]
    public async Task Where_nothing_is_in_flight_a_moment_is_enough()
    {
        var before = _clock.GetUtcNow();

        var jump = _clock.AdvanceWhenQuietAsync(Jump, Cancellation);
        _real.Advance(Moment);
        await jump;

        Assert.Equal(before + Jump, _clock.GetUtcNow());
    }

    [Fact]
    public async Task The_wait_can_be_given_up()
    {
        using var patience = new CancellationTokenSource();
        using var kept = _clock.KeepFromJumping();
        var before = _clock.GetUtcNow();

        var jump = _clock.AdvanceWhenQuietAsync(Jump, patience.Token);
        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => jump);
        Assert.Equal(before, _clock.GetUtcNow());
    }

    // As an application calls that measures its patience by the simulator's clock.
    private async Task<HttpStatusCode> CallAsync(ZoomClient zoom)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30), _clock);
        using var answer = await http.GetAsync(new Uri(zoom.Simulator.BaseAddress, Me), patience.Token);
        return answer.StatusCode;
    }

    private static async Task ReceivedAsync(ZoomClient zoom)
    {
        while (zoom.Simulator.Requests.Count == 0)
            await Task.Yield();
    }

    private async Task LetPassAsync(Task jump)
    {
        while (!jump.IsCompleted)
        {
            _real.Advance(Moment);
            await Task.Yield();
        }

        await jump;
    }
}
