using System.Runtime.CompilerServices;
using Microsoft.Extensions.Time.Testing;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Integrations;

namespace SalesFlow.Video.Tests.Processing;

/// <summary>The pace at which the background reads an account, and for how long the account is remembered for it.</summary>
public sealed class ReadingPaceTests
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2027, 1, 4, 9, 0, 0, TimeSpan.Zero));
    private readonly Func<Integration, CancellationToken, Task<TimeSpan?>> _takeTurnAsync;

    public ReadingPaceTests()
    {
        // Seen from outside, an account that is remembered for ever differs from one that is not by memory alone.
        var type = typeof(VideoMeetings).Assembly.GetType("SalesFlow.Video.Processing.ReadingPace", throwOnError: true)!;
        _takeTurnAsync = type.GetMethod("TakeTurnAsync")!
            .CreateDelegate<Func<Integration, CancellationToken, Task<TimeSpan?>>>(Activator.CreateInstance(type, _clock)!);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(100)]
    public async Task Accounts_that_were_not_read_for_a_beat_are_forgotten(int count)
    {
        var idle = await ReadAccountsAsync(count);
        _clock.Advance(Beat);

        Assert.True(await TryTakeTurnAsync(AccountOf("another")));

        GC.Collect();
        Assert.DoesNotContain(idle, static account => account.IsAlive);
    }

    [Fact]
    public async Task An_account_that_is_waited_for_keeps_its_pace_whoever_else_is_read()
    {
        var busy = AccountOf("busy");
        Assert.True(await TryTakeTurnAsync(busy));
        for (var turn = 0; turn < 3; turn++)
            Assert.False(await TryTakeTurnAsync(busy));
        _clock.Advance(Beat);
        Assert.True(await TryTakeTurnAsync(AccountOf("another")));

        Assert.False(await TryTakeTurnAsync(busy));
        Assert.InRange(await _takeTurnAsync(busy, CancellationToken.None) ?? default, Beat * 4, Beat * 8);
    }

    [Theory]
    [InlineData("one@example.com", "two@Example.COM", false)]
    [InlineData("one@example.com", "one@example.org", true)]
    [InlineData(null, "one@example.com", true)]
    public async Task Users_of_one_company_share_a_turn(string? first, string? second, bool isAnotherTurn)
    {
        await TryTakeTurnAsync(AccountOf("first", first));

        Assert.Equal(isAnotherTurn, await TryTakeTurnAsync(AccountOf("second", second)));
    }

    /// <summary>Reads accounts, each under a name that nobody else holds on to.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private async Task<List<WeakReference>> ReadAccountsAsync(int count)
    {
        var read = new List<WeakReference>();
        for (var number = 0; number < count; number++)
        {
            var account = AccountOf($"user-{number}");
            Assert.True(await TryTakeTurnAsync(account));
            read.Add(new WeakReference(account.PlatformUserId));
        }

        Assert.All(read, static account => Assert.True(account.IsAlive));
        return read;
    }

    /// <summary>Asks for a turn; true when it is there at once.</summary>
    private async Task<bool> TryTakeTurnAsync(Integration account)
    {
        var turn = _takeTurnAsync(account, CancellationToken.None);
        return turn.IsCompleted && await turn is null;
    }

    private Integration AccountOf(string user, string? email = null) => new()
    {
        Id = IntegrationId.New(_clock),
        Owner = new OwnerId("seller"),
        Platform = MeetingPlatform.Zoom,
        PlatformUserId = user,
        PlatformEmail = email,
        State = IntegrationState.Connected,
        ConnectedAt = _clock.GetUtcNow(),
        UpdatedAt = _clock.GetUtcNow(),
    };
}
