using SalesFlow.Video.Meetings;
using SalesFlow.Video.Tests.Fakes;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Tests.Processing;

/// <summary>One job per integration sees to it that its platform tells us what happens (R42, R90).</summary>
public sealed class SubscriptionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_connected_account_is_subscribed_to_and_says_since_when()
    {
        await using var stage = await SubscribedStage.StartAsync();

        await stage.WaitUntilToldAsync();

        Assert.Equal(["events", "transcripts"], stage.Subscriber.Live().Select(static known => known.Order.Resource).Order());
        Assert.All(stage.Subscriber.Live(), static known => Assert.Equal(
            (new Uri("https://crm.example.com/api/webhooks/fake"), 43), (known.Order.WebhookUrl, known.Order.Secret.Reveal().Length)));
        var health = await stage.ReadHealthAsync();
        Assert.Equal((true, null), (health.IsTold, health.Reason));
        Assert.NotNull(health.Since);
    }

    [Fact]
    public async Task The_secret_is_protected_in_the_store_and_found_by_receivers()
    {
        await using var stage = await SubscribedStage.StartAsync();
        await stage.WaitUntilToldAsync();
        var there = stage.Subscriber.Live().First();

        var stored = (await stage.ListAsync()).Single(known => known.Resource == there.Order.Resource);
        var byPlatformId = await stage.Application.Get<WebhookSubscriptions>().FindAsync(FakePlatform.Name, there.Subscription.Id, Token);
        var byOurs = await stage.Application.Get<WebhookSubscriptions>().FindAsync(FakePlatform.Name, stored.Id, Token);

        Assert.DoesNotContain(there.Order.Secret.Reveal(), stored.ProtectedSecret, StringComparison.Ordinal);
        Assert.Equal(there.Order.Secret, byPlatformId!.Secret);
        Assert.Equal((stored.Id, stage.Integration.Id), (byOurs!.Id, byOurs.IntegrationId));
        Assert.Null(await stage.Application.Get<WebhookSubscriptions>().FindAsync(FakePlatform.Name, "another", Token));
        Assert.Null(await stage.Application.Get<WebhookSubscriptions>().FindAsync(MeetingPlatform.Zoom, stored.Id, Token));
    }

    [Fact]
    public async Task Subscriptions_are_renewed_long_before_they_end_and_told_without_a_gap()
    {
        await using var stage = await SubscribedStage.StartAsync();
        await stage.WaitUntilToldAsync();
        var since = (await stage.ReadHealthAsync()).Since;
        var ids = stage.Subscriber.Live().Select(static known => known.Subscription.Id).Order().ToList();

        await stage.PassAsync(TimeSpan.FromDays(12), TimeSpan.FromMinutes(20));

        Assert.Equal(ids, stage.Subscriber.Live().Select(static known => known.Subscription.Id).Order());
        Assert.Equal(since, (await stage.ReadHealthAsync()).Since);
        Assert.InRange(stage.Subscriber.Calls.Count(static call => call.StartsWith("renew", StringComparison.Ordinal)), 8, 16);
        Assert.Equal(2, stage.Subscriber.Calls.Count(static call => call.StartsWith("create", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task One_that_silently_vanished_is_made_again_and_the_gap_is_fetched()
    {
        await using var stage = await SubscribedStage.StartAsync();
        await stage.WaitUntilToldAsync();
        var meeting = (await stage.Application.Meetings.ScheduleAsync(
            TestApplication.Seller, stage.Application.Request() with { StartTime = stage.Application.Clock.GetUtcNow().AddDays(9) }, cancellationToken: Token)).Value!;
        stage.Subscriber.There.Clear();
        stage.Application.Platform.Meetings.TryRemove(meeting.PlatformMeetingId!, out _);

        await stage.PassAsync(TimeSpan.FromMinutes(70), TimeSpan.FromMinutes(1));
        await stage.WaitUntilToldAsync();
        await stage.WaitForAsync(meeting.Id, static found => found.Status == MeetingStatus.Cancelled);

        Assert.Equal(2, stage.Subscriber.Live().Count());
    }

    [Theory]
    [InlineData("create")]
    [InlineData("renew")]
    public async Task A_lost_answer_leaves_one_subscription_that_is_known(string call)
    {
        var lost = 0;
        await using var stage = await SubscribedStage.StartAsync(subscriber => subscriber.LostAnswer = made =>
            made == call && Interlocked.Increment(ref lost) <= 2 ? FakePlatform.Fault(PlatformErrorKind.OutcomeUnknown) : null);

        await stage.WaitUntilToldAsync(TimeSpan.FromSeconds(10));
        await stage.PassAsync(TimeSpan.FromDays(4), TimeSpan.FromMinutes(20));
        await stage.WaitUntilToldAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(
            stage.Subscriber.Live().Select(static known => known.Subscription.Id).Order(),
            (await stage.ListAsync()).Select(static known => known.PlatformSubscriptionId).Order());
        Assert.Equal(2, stage.Subscriber.Live().Count());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_of_an_earlier_connection_is_replaced_unless_its_notices_prove_themselves(bool needsNoSecret)
    {
        await using var stage = await SubscribedStage.StartAsync(subscriber => subscriber.NeedsNoSecret = needsNoSecret);
        await stage.WaitUntilToldAsync();
        var before = stage.Subscriber.Live().Select(static known => known.Subscription.Id).Order().ToList();
        stage.Subscriber.Fault = static call => call == "delete" ? FakePlatform.Fault(PlatformErrorKind.Unreachable) : null;
        await stage.Application.Integrations.DisconnectAsync(TestApplication.Seller, FakePlatform.Name, cancellationToken: Token);
        Assert.Empty(await stage.ListAsync());

        stage.Subscriber.Fault = null;
        await stage.ConnectAsync();
        await stage.WaitUntilToldAsync();

        var after = stage.Subscriber.Live().Select(static known => known.Subscription.Id).Order().ToList();
        Assert.Equal(2, after.Count);
        Assert.Equal(needsNoSecret, after.SequenceEqual(before));
    }

    [Fact]
    public async Task Disconnecting_ends_them_at_the_platform_and_late_notices_concern_nobody()
    {
        await using var stage = await SubscribedStage.StartAsync();
        await stage.WaitUntilToldAsync();
        var known = (await stage.ListAsync())[0];
        stage.Subscriber.Calls.Clear();

        await stage.Application.Integrations.DisconnectAsync(TestApplication.Seller, FakePlatform.Name, cancellationToken: Token);
        await stage.TellAsync(new PlatformSignal { Kind = PlatformSignalKind.AccountChanged, HappenedAt = Now(stage) }, known.Id);
        await stage.PassAsync(TimeSpan.FromHours(2), TimeSpan.FromMinutes(10));

        Assert.Empty(stage.Subscriber.Live());
        Assert.Empty(await stage.ListAsync());
        Assert.DoesNotContain(stage.Subscriber.Calls, static call => call.StartsWith("changes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refusal_is_shown_with_its_reason_and_asked_again_later()
    {
        await using var stage = await SubscribedStage.StartAsync(static subscriber =>
            subscriber.Refusal = static resource => resource == "transcripts" ? "Too many applications are told already." : null);

        await stage.WaitUntilAsync(async () => (await stage.ReadHealthAsync()).Reason == "Too many applications are told already.");
        Assert.False((await stage.ReadHealthAsync()).IsTold);
        Assert.Single(stage.Subscriber.Live());

        stage.Subscriber.Refusal = null;
        await stage.WaitUntilToldAsync(TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task What_is_no_longer_granted_is_ended()
    {
        await using var stage = await SubscribedStage.StartAsync();
        await stage.WaitUntilToldAsync();

        stage.Subscriber.Resources = ["events"];
        await stage.WaitUntilAsync(async () => (await stage.ListAsync()).Count == 1, TimeSpan.FromMinutes(5));

        Assert.Equal("events", Assert.Single(stage.Subscriber.Live()).Subscription.Resource);
    }

    [Fact]
    public async Task Many_notices_that_something_changed_cost_few_readings_which_go_on_where_they_ended()
    {
        await using var stage = await SubscribedStage.StartAsync();
        await stage.WaitUntilToldAsync();
        var meeting = (await stage.Application.Meetings.ScheduleAsync(TestApplication.Seller, stage.Application.Request(), cancellationToken: Token)).Value!;
        var (draft, there) = stage.Application.Platform.Meetings[meeting.PlatformMeetingId!];
        stage.Application.Platform.Meetings[there.Id] = (draft, there with { Title = "Renamed there" });
        var tokens = new System.Collections.Concurrent.ConcurrentQueue<string?>();
        stage.Subscriber.Changes = (resource, token) =>
        {
            if (resource != "events")
                return null;
            tokens.Enqueue(token);
            return new PlatformChanges { MeetingIds = [there.Id, "of somebody else"], DeltaToken = $"after {token}" };
        };
        var known = (await stage.ListAsync()).Single(static known => known.Resource == "events");

        for (var notice = 0; notice < 30; notice++)
            await stage.TellAsync(new PlatformSignal { Kind = PlatformSignalKind.AccountChanged, HappenedAt = Now(stage) }, known.Id);
        await stage.WaitForAsync(meeting.Id, static found => found.Title == "Renamed there");
        await stage.WaitUntilAsync(async () => (await stage.ListAsync()).Single(static found => found.Resource == "events").LastNoticeAt is not null);

        Assert.Null(tokens.First());
        Assert.All(tokens.Skip(1), static token => Assert.StartsWith("after", token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_that_no_longer_counts_costs_one_look_through_the_account()
    {
        await using var stage = await SubscribedStage.StartAsync();
        await stage.WaitUntilToldAsync();
        var meeting = (await stage.Application.Meetings.ScheduleAsync(
            TestApplication.Seller, stage.Application.Request() with { StartTime = Now(stage).AddDays(12) }, cancellationToken: Token)).Value!;
        stage.Application.Platform.Meetings.TryRemove(meeting.PlatformMeetingId!, out _);
        var lists = stage.Application.Platform.UpcomingLists;
        stage.Subscriber.Changes = static (resource, _) =>
            resource == "events" ? new PlatformChanges { DeltaToken = "fresh", IsComplete = false } : null;

        await stage.TellAsync(
            new PlatformSignal { Kind = PlatformSignalKind.AccountChanged, HappenedAt = Now(stage) },
            (await stage.ListAsync()).Single(static known => known.Resource == "events").Id);
        await stage.WaitForAsync(meeting.Id, static found => found.Status == MeetingStatus.Cancelled);

        Assert.Equal(1, stage.Application.Platform.UpcomingLists - lists);
    }

    [Theory]
    [InlineData(PlatformSignalKind.SubscriptionEnding, "renew events")]
    [InlineData(PlatformSignalKind.SubscriptionEnded, "create events")]
    [InlineData(PlatformSignalKind.NoticesMissed, "changes events")]
    public async Task What_a_platform_says_of_a_subscription_is_done(PlatformSignalKind kind, string call)
    {
        await using var stage = await SubscribedStage.StartAsync();
        await stage.WaitUntilToldAsync();
        var known = (await stage.ListAsync()).Single(static known => known.Resource == "events");
        if (kind == PlatformSignalKind.SubscriptionEnded)
            stage.Subscriber.There.TryRemove(known.PlatformSubscriptionId!, out _);
        stage.Subscriber.Calls.Clear();

        await stage.TellAsync(new PlatformSignal { Kind = kind, HappenedAt = Now(stage) }, known.Id);
        await stage.WaitUntilAsync(() => Task.FromResult(stage.Subscriber.Calls.Contains(call)));

        await stage.WaitUntilToldAsync();
        Assert.Equal(2, stage.Subscriber.Live().Count());
    }

    [Fact]
    public async Task While_the_account_cannot_be_reached_nothing_is_asked_and_afterwards_all_is_made()
    {
        await using var stage = await SubscribedStage.StartAsync(static subscriber =>
            subscriber.Fault = static _ => new ReconnectRequiredException(FakePlatform.Name, new IntegrationId(Guid.Empty)));
        await stage.PassAsync(TimeSpan.FromHours(3), TimeSpan.FromMinutes(10));
        Assert.InRange(stage.Subscriber.Calls.Count, 1, 2);

        stage.Subscriber.Fault = null;
        await stage.ConnectAsync();

        await stage.WaitUntilToldAsync();
    }

    private static DateTimeOffset Now(SubscribedStage stage) => stage.Application.Clock.GetUtcNow();
}
