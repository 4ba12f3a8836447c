using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Proofs.Passive;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Proofs.Subscriptions;

/// <summary>A platform that tells only whom it was asked to tell, forgets subscriptions, and loses one answer in twenty before or after its effect.</summary>
internal sealed class ForgetfulPlatform(TimeProvider timeProvider, Random chance) : PassivePlatform(Name), IWebhookSubscriber
{
    public static readonly IReadOnlyList<string> Resources = ["events", "transcripts"];

    private static readonly TimeSpan Life = TimeSpan.FromDays(3);

    private readonly Lock _lock = new();
    private readonly ConcurrentDictionary<string, (IntegrationId Account, PlatformMeeting Meeting)> _meetings = new();
    private readonly ConcurrentDictionary<string, Live> _live = new();
    private int _made;

    public static MeetingPlatform Name { get; } = MeetingPlatform.Parse("forgetfulmeet");

    /// <summary>The share of calls about subscriptions whose answer gets lost.</summary>
    public double Loss { get; set; }

    public int Calls { get; private set; }

    /// <summary>What is subscribed to at this moment.</summary>
    public IReadOnlyList<Live> ListLive() => [.. _live.Values.Where(live => live.Subscription.ExpiresAt > timeProvider.GetUtcNow())];

    /// <summary>Loses a subscription without a word.</summary>
    public void Forget(string id) => _live.TryRemove(id, out _);

    /// <summary>Moves a meeting, and returns the subscription by which that is told; null when nobody is to be told.</summary>
    public Live? Move(string id, TimeSpan by)
    {
        var (account, meeting) = _meetings[id];
        _meetings[id] = (account, meeting with { Start = meeting.Start + by });
        return ListLive().FirstOrDefault(live => live.Account == account && live.Subscription.Resource == "events");
    }

    public DateTimeOffset? StartOf(string id) => _meetings[id].Meeting.Start;

    public IReadOnlyList<string> ListResources(Integration integration) => Resources;

    public Task<SubscriptionAnswer> CreateAsync(Integration integration, SubscriptionOrder order, CancellationToken cancellationToken)
    {
        LoseBefore();
        if (ListLive().FirstOrDefault(live => live.Account == integration.Id && live.Subscription.Resource == order.Resource) is { } known)
            return Task.FromResult<SubscriptionAnswer>(new SubscriptionAnswer.Exists(known.Subscription, IsUsable: false));

        var made = new PlatformSubscription($"there-{Interlocked.Increment(ref _made)}", order.Resource, timeProvider.GetUtcNow() + Life);
        _live[made.Id] = new Live(made, integration.Id, order.Id);
        LoseAfter();
        return Task.FromResult<SubscriptionAnswer>(new SubscriptionAnswer.Active(made));
    }

    public Task<SubscriptionAnswer> RenewAsync(
        Integration integration, SubscriptionOrder order, string platformSubscriptionId, CancellationToken cancellationToken)
    {
        LoseBefore();
        if (ListLive().FirstOrDefault(live => live.Subscription.Id == platformSubscriptionId) is not { } known)
            return Task.FromResult<SubscriptionAnswer>(new SubscriptionAnswer.Gone());

        var renewed = known.Subscription with { ExpiresAt = timeProvider.GetUtcNow() + Life };
        _live[renewed.Id] = known with { Subscription = renewed };
        LoseAfter();
        return Task.FromResult<SubscriptionAnswer>(new SubscriptionAnswer.Active(renewed));
    }

    public Task DeleteAsync(Integration integration, string resource, string platformSubscriptionId, CancellationToken cancellationToken)
    {
        LoseBefore();
        _live.TryRemove(platformSubscriptionId, out _);
        LoseAfter();
        return Task.CompletedTask;
    }

    Task<IReadOnlyList<PlatformSubscription>?> IWebhookSubscriber.ListAsync(Integration integration, CancellationToken cancellationToken)
    {
        LoseBefore();
        return Task.FromResult<IReadOnlyList<PlatformSubscription>?>(
            [.. ListLive().Where(live => live.Account == integration.Id).Select(static live => live.Subscription)]);
    }

    public Task<PlatformChanges?> ListChangesAsync(
        Integration integration, string resource, string? deltaToken, CancellationToken cancellationToken) => Task.FromResult<PlatformChanges?>(null);

    public override MeetingCapabilities GetCapabilities(Integration integration) =>
        base.GetCapabilities(integration) with { IsCreatingIdempotent = true };

    public override Task<PlatformMeeting> CreateAsync(Integration integration, MeetingDraft draft, CancellationToken cancellationToken)
    {
        var meeting = MeetingOf(draft.MeetingId.ToString(), draft);
        _meetings[meeting.Id] = (integration.Id, meeting);
        return Task.FromResult(meeting);
    }

    public override Task<PlatformMeeting?> FindAsync(Integration integration, string platformMeetingId, CancellationToken cancellationToken) =>
        Task.FromResult<PlatformMeeting?>(_meetings[platformMeetingId].Meeting);

    /// <summary>Says nothing of what lies ahead: what is found is found by a notice, or because a gap is fetched.</summary>
    public override async IAsyncEnumerable<PlatformMeeting> ListUpcomingAsync(
        Integration integration, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        yield break;
    }

    public override Task<IReadOnlyList<PlatformOccurrence>> ListOccurrencesAsync(
        Integration integration, string platformConferenceId, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<PlatformOccurrence>>([]);

    private void LoseBefore()
    {
        lock (_lock)
            Calls++;
        Lose();
    }

    private void LoseAfter() => Lose();

    private void Lose()
    {
        lock (_lock)
        {
            if (chance.NextDouble() < Loss / 2)
                throw new PlatformException(Name, PlatformErrorKind.OutcomeUnknown, "The answer got lost.");
        }
    }

    /// <summary>A subscription that is there, and our id of it.</summary>
    internal sealed record Live(PlatformSubscription Subscription, IntegrationId Account, Guid OrderId);
}
