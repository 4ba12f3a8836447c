using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Proofs.Passive;

namespace SalesFlow.Video.Proofs.Ahead;

/// <summary>Plans many meetings of one account, lets two weeks pass, and counts what looking ahead costs at the platform.</summary>
/// <remarks>The real jobs run, in simulated time, each at the moment at which it is due. Some meetings are moved without a word.</remarks>
internal static class AheadProof
{
    private const int Days = 14;
    private const int HoursOfWork = 10;
    private const int AtOnce = 8;
    private const int StepsOfAnHour = 240;
    private const int MovedOneIn = 50;

    private static readonly DateTimeOffset Begin = new(2027, 3, 1, 6, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan MovedBefore = TimeSpan.FromHours(6);
    private static readonly TimeSpan MovedBy = TimeSpan.FromMinutes(30);

    public static async Task<AheadReport> RunAsync(int meetings, int users, CancellationToken cancellationToken = default)
    {
        var clock = new FakeTimeProvider(Begin);
        var calls = new CallCounter(clock);
        var platform = new QuietPlatform(calls, clock);
        await using var services = Build(clock, platform);
        var planned = await ScheduleAsync(services, platform, meetings, users, cancellationToken);

        var waiting = new Queue<Meeting>(planned.Where(static (_, index) => index % MovedOneIn == 0).OrderBy(static meeting => meeting.ScheduledStart));
        var (moved, known, count) = (new Queue<Meeting>(), 0, waiting.Count);
        for (var step = 0; clock.GetUtcNow() is var now && now < Begin.AddDays(Days + 1); step++)
        {
            while (waiting.TryPeek(out var next) && next.ScheduledStart - MovedBefore <= now)
            {
                platform.Change(next.PlatformMeetingId!, there => there with { Start = there.Start + MovedBy });
                moved.Enqueue(waiting.Dequeue());
            }

            await RunDueAsync(services, clock, cancellationToken);
            if (step % StepsOfAnHour == 0)
                await services.GetRequiredService<IJobStore>().DeleteDoneAsync(now, int.MaxValue, cancellationToken);
            while (moved.TryPeek(out var next) && next.ScheduledStart <= now)
                known += await IsKnownAsync(services, moved.Dequeue(), cancellationToken) ? 1 : 0;
            clock.Advance(Step);
        }

        return new AheadReport(meetings, users, Days, known, count, [calls.Describe(RateClass.Light), calls.Describe(RateClass.Medium)]);
    }

    private static ServiceProvider Build(TimeProvider clock, QuietPlatform platform)
    {
        var services = new ServiceCollection().AddSingleton(clock);
        PassivePlatform.AddCoreTo(services);
        platform.AddTo(services);
        return services.BuildServiceProvider();
    }

    /// <summary>Plans as people do: at the full and the half hour, most of them at the same.</summary>
    private static async Task<IReadOnlyList<Meeting>> ScheduleAsync(
        ServiceProvider services, QuietPlatform platform, int meetings, int users, CancellationToken cancellationToken)
    {
        var planned = new List<Meeting>();
        var perUser = meetings / users;
        for (var user = 0; user < users; user++)
        {
            var owner = new OwnerId($"user-{user.ToString(CultureInfo.InvariantCulture)}");
            await platform.ConnectAsync(services, owner, cancellationToken);
            for (var number = 0; number < perUser; number++)
            {
                var day = 1 + (number * Days / perUser);
                var slot = number % (HoursOfWork * 2);
                var scheduled = await services.GetRequiredService<VideoMeetings>().ScheduleAsync(
                    owner,
                    new ScheduleMeeting
                    {
                        Platform = QuietPlatform.Name,
                        Title = $"Call {number.ToString(CultureInfo.InvariantCulture)}",
                        StartTime = new DateTimeOffset(Begin.Date.AddDays(day).AddHours(8).AddMinutes(30 * slot), TimeSpan.Zero),
                        Duration = TimeSpan.FromMinutes(30),
                    },
                    cancellationToken: cancellationToken);
                planned.Add(scheduled.Value ?? throw new InvalidOperationException(scheduled.Problem!.Detail));
            }
        }

        return planned;
    }

    /// <summary>Runs what is due as a worker does; who waits for a turn at the platform is waited for.</summary>
    private static async Task RunDueAsync(ServiceProvider services, FakeTimeProvider clock, CancellationToken cancellationToken)
    {
        var runner = services.GetRequiredService<JobRunner>();
        while (await runner.LeaseDueAsync(AtOnce, cancellationToken) is { Count: > 0 } due)
        {
            var running = Task.WhenAll(due.Select(job => runner.RunAsync(job, cancellationToken)));
            while (await Task.WhenAny(running, Task.Delay(1, cancellationToken)) != running)
                clock.Advance(TimeSpan.FromMilliseconds(250));
            await running;
        }
    }

    private static async Task<bool> IsKnownAsync(ServiceProvider services, Meeting meeting, CancellationToken cancellationToken) =>
        (await services.GetRequiredService<IMeetingStore>().FindAsync(meeting.Id, cancellationToken))!.ScheduledStart == meeting.ScheduledStart + MovedBy;
}
