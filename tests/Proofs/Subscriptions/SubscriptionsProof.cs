using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Proofs.Passive;
using SalesFlow.Video.Proofs.Webhooks;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Proofs.Subscriptions;

/// <summary>Two nodes keep the subscriptions of many accounts in steps of ten minutes, while the platform forgets some and answers get lost.</summary>
/// <remarks>The real jobs run, in simulated time, until nothing is due; then what is there is compared with what should be.</remarks>
public static class SubscriptionsProof
{
    private const double Loss = 0.05;
    private const double ForgottenPerStep = 0.05;
    private const double MovedPerStep = 0.5;
    private const int AtOnce = 8;

    private static readonly DateTimeOffset Begin = new(2027, 3, 1, 6, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(10);

    // A round is an hour; an answer that is lost on the way is asked for again within minutes, and may be lost again.
    private static readonly TimeSpan OneRound = TimeSpan.FromMinutes(60) + (2 * Step);

    public static async Task<SubscriptionsReport> RunAsync(int days, int integrations, CancellationToken cancellationToken = default)
    {
        var folder = Directory.CreateTempSubdirectory("salesflow-subscriptions-");
        var database = ProofDatabase.SqliteIn(folder.FullName);
        var chance = new Random(7);
        var clock = new FakeTimeProvider(Begin);
        var platform = new ForgetfulPlatform(clock, chance);
        try
        {
            await using var one = Build(clock, platform, database);
            await using var two = Build(clock, platform, database);
            await database.MigrateAsync(one);
            return await new Run([one, two], clock, platform, chance).RunAsync(days, integrations, cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static ServiceProvider Build(TimeProvider clock, ForgetfulPlatform platform, ProofDatabase database)
    {
        var services = new ServiceCollection().AddSingleton(clock);
        database.Serve(PassivePlatform.AddCoreTo(services));
        platform.AddTo(services);
        services.AddKeyedSingleton<IWebhookSubscriber>(ForgetfulPlatform.Name, platform);
        services.AddKeyedSingleton<IWebhookReceiver>(ForgetfulPlatform.Name, new NoticeReceiver(clock));
        return services.BuildServiceProvider();
    }

    /// <summary>One run, and what it has seen so far.</summary>
    private sealed class Run(ServiceProvider[] nodes, FakeTimeProvider clock, ForgetfulPlatform platform, Random chance)
    {
        private readonly Dictionary<IntegrationId, DateTimeOffset> _awaySince = [];
        private readonly List<(Meeting Meeting, DateTimeOffset At)> _unknown = [];
        private TimeSpan _longestGap;
        private int _forgotten, _moved, _movedInGaps, _missed, _late;

        public async Task<SubscriptionsReport> RunAsync(int days, int integrations, CancellationToken cancellationToken)
        {
            var planned = new List<Meeting>();
            for (var number = 0; number < integrations; number++)
                planned.Add(await PlanAsync(new OwnerId($"user-{number}"), days, cancellationToken));

            platform.Loss = Loss;
            var accounts = planned.Select(static meeting => meeting.IntegrationId).ToList();
            while (clock.GetUtcNow() < Begin.AddDays(days))
            {
                await HappenAsync(planned, cancellationToken);
                await WorkAsync(cancellationToken);
                foreach (var account in accounts)
                    await CompareAsync(account, cancellationToken);
                await LookForMovesAsync(cancellationToken);
                clock.Advance(Step);
            }

            return new SubscriptionsReport(days, integrations, _forgotten, _moved, _movedInGaps, _longestGap, _missed, _late, platform.Calls);
        }

        /// <summary>Connects an account, with a meeting far ahead that others move about.</summary>
        private async Task<Meeting> PlanAsync(OwnerId owner, int days, CancellationToken cancellationToken)
        {
            await platform.ConnectAsync(nodes[0], owner, cancellationToken);
            var scheduled = await nodes[0].GetRequiredService<VideoMeetings>().ScheduleAsync(
                owner,
                new ScheduleMeeting
                {
                    Platform = ForgetfulPlatform.Name,
                    Title = "Call",
                    StartTime = Begin.AddDays(days + 10),
                    Duration = TimeSpan.FromMinutes(30),
                },
                cancellationToken: cancellationToken);
            return scheduled.Value ?? throw new InvalidOperationException(scheduled.Problem!.Detail);
        }

        private async Task HappenAsync(List<Meeting> planned, CancellationToken cancellationToken)
        {
            if (chance.NextDouble() < ForgottenPerStep && platform.ListLive() is { Count: > 0 } live)
            {
                platform.Forget(live[chance.Next(live.Count)].Subscription.Id);
                _forgotten++;
            }

            if (chance.NextDouble() >= MovedPerStep)
                return;

            var meeting = planned[chance.Next(planned.Count)];
            var told = platform.Move(meeting.PlatformMeetingId!, TimeSpan.FromMinutes(15));
            _moved++;
            _unknown.Add((meeting, clock.GetUtcNow()));
            if (told is null)
            {
                _movedInGaps++;
                return;
            }

            var notice = new WebhookRequest
            {
                Body = Encoding.UTF8.GetBytes(meeting.PlatformMeetingId!),
                Header = name => name == NoticeReceiver.SubscriptionHeader ? told.OrderId.ToString() : null,
            };
            await nodes[chance.Next(nodes.Length)].GetRequiredService<VideoWebhooks>().ReceiveAsync(ForgetfulPlatform.Name, notice, cancellationToken);
        }

        /// <summary>Both nodes do what is due until nothing is; who waits for a turn at the platform is waited for.</summary>
        private async Task WorkAsync(CancellationToken cancellationToken)
        {
            bool hasWorked;
            do
            {
                var working = Task.WhenAll(nodes.Select(node => WorkAsync(node, cancellationToken)));
                while (await Task.WhenAny(working, Task.Delay(20, cancellationToken)) != working)
                    clock.Advance(TimeSpan.FromMilliseconds(250));
                hasWorked = (await working).Any(static worked => worked);
            }
            while (hasWorked);
        }

        private async Task<bool> WorkAsync(ServiceProvider node, CancellationToken cancellationToken)
        {
            var runner = node.GetRequiredService<JobRunner>();
            var dispatched = await node.GetRequiredService<IDeliveryStore>().DispatchAsync(clock.GetUtcNow(), AtOnce, cancellationToken);
            var due = await runner.LeaseDueAsync(AtOnce, cancellationToken);
            foreach (var job in due)
                await runner.RunAsync(job, cancellationToken);
            return dispatched + due.Count > 0;
        }

        /// <summary>Compares what is at the platform with what should be there, and with what is known here.</summary>
        private async Task CompareAsync(IntegrationId account, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var there = platform.ListLive().Where(live => live.Account == account).Select(static live => live.Subscription.Id).Order(StringComparer.Ordinal);
            var known = (await nodes[0].GetRequiredService<IWebhookSubscriptionStore>().ListAsync(account, cancellationToken))
                .Where(static subscription => subscription.State == WebhookSubscriptionState.Active)
                .Select(static subscription => subscription.PlatformSubscriptionId)
                .Order(StringComparer.Ordinal)
                .ToList();
            if (known.Count == ForgetfulPlatform.Resources.Count && there.SequenceEqual(known, StringComparer.Ordinal))
            {
                if (_awaySince.Remove(account, out var since) && now - since > _longestGap)
                    _longestGap = now - since;
                return;
            }

            _awaySince.TryAdd(account, now);
            if (now - _awaySince[account] == OneRound)
                _late++;
        }

        /// <summary>Each move is known a round after it could be told, or after the gap in which it happened.</summary>
        private async Task LookForMovesAsync(CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            foreach (var (meeting, at) in _unknown.ToList())
            {
                var latest = (await nodes[1].GetRequiredService<IMeetingStore>().FindAsync(meeting.Id, cancellationToken))!;
                var isKnown = latest.ScheduledStart == platform.StartOf(meeting.PlatformMeetingId!);
                if (!isKnown && now - at < 2 * OneRound)
                    continue;

                _unknown.Remove((meeting, at));
                if (!isKnown)
                    _missed++;
            }
        }
    }
}
