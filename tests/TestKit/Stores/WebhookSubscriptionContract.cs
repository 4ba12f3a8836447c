using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.TestKit.Stores;

/// <summary>What every store of webhook subscriptions promises.</summary>
public abstract class WebhookSubscriptionContract(IStoreHost host) : StoreContract(host)
{
    private static readonly IntegrationId Integration = new(Guid.Parse("0193a000-0000-7000-8000-000000000001"));

    private IWebhookSubscriptionStore Store => Get<IWebhookSubscriptionStore>();

    [Fact]
    public async Task What_is_confirmed_is_listed_with_its_first_and_its_last_time()
    {
        var first = Now;
        await Store.ConfirmAsync(MeetingPlatform.Zoom, WebhookSubscription.Endpoint, first, Cancellation);
        await Store.ConfirmAsync(MeetingPlatform.Zoom, WebhookSubscription.Endpoint, first.AddHours(72), Cancellation);

        var last = first.AddHours(72);
        Assert.Equal(
            WebhookSubscription.Confirmed(MeetingPlatform.Zoom, WebhookSubscription.Endpoint, first) with { ConfirmedAt = last, UpdatedAt = last, Version = 2 },
            Assert.Single(await Store.ListAsync(Cancellation)));
    }

    [Fact]
    public async Task A_late_note_does_not_turn_the_time_back()
    {
        await Store.ConfirmAsync(MeetingPlatform.Zoom, WebhookSubscription.Endpoint, Now, Cancellation);
        await Store.ConfirmAsync(MeetingPlatform.Zoom, WebhookSubscription.Endpoint, Now.AddHours(-1), Cancellation);

        Assert.Equal(Now, Assert.Single(await Store.ListAsync(Cancellation)).ConfirmedAt);
    }

    [Fact]
    public async Task Many_confirmations_at_once_are_one_subscription()
    {
        await AtOnceAsync(20, async index =>
        {
            await Store.ConfirmAsync(MeetingPlatform.Zoom, WebhookSubscription.Endpoint, Now.AddSeconds(index), Cancellation);
            return index;
        });

        Assert.Equal(Now.AddSeconds(19), Assert.Single(await Store.ListAsync(Cancellation)).ConfirmedAt);
        Assert.Equal(
            Now.AddSeconds(19), (await Store.FindConfirmedAsync(MeetingPlatform.Zoom, WebhookSubscription.Endpoint, Cancellation))!.ConfirmedAt);
        Assert.Null(await Store.FindConfirmedAsync(MeetingPlatform.Teams, WebhookSubscription.Endpoint, Cancellation));
    }

    [Fact]
    public async Task Platforms_and_resources_are_told_apart()
    {
        await Store.ConfirmAsync(MeetingPlatform.Zoom, "endpoint", Now, Cancellation);
        await Store.ConfirmAsync(MeetingPlatform.Zoom, "another", Now, Cancellation);
        await Store.ConfirmAsync(MeetingPlatform.Parse("fakemeet"), "endpoint", Now, Cancellation);

        Assert.Equal(
            [("fakemeet", "endpoint"), ("zoom", "another"), ("zoom", "endpoint")],
            (await Store.ListAsync(Cancellation)).Select(static subscription => (subscription.Platform.Name, subscription.Resource)));
    }

    [Fact]
    public async Task What_an_integration_wants_comes_back_as_it_was_saved()
    {
        var full = Full("users/1/events", "at-platform-1");
        var bare = WebhookSubscription.Wanted(MeetingPlatform.Teams, Integration, "users/1/transcripts", Now);

        Assert.True(await Store.SaveAsync(full, Cancellation));
        Assert.True(await Store.SaveAsync(bare, Cancellation));
        await Store.NoteNoticeAsync(full.Id, Now.AddHours(1), Cancellation);

        Assert.Equal(
            [full with { LastNoticeAt = Now.AddHours(1), Version = 1 }, bare with { Version = 1 }], await Store.ListAsync(Integration, Cancellation));
        Assert.Equal(bare with { Version = 1 }, await Store.FindAsync(bare.Id, Cancellation));
        Assert.Equal(full.Id, (await Store.FindAsync(MeetingPlatform.Teams, "at-platform-1", Cancellation))?.Id);
        Assert.Null(await Store.FindAsync(MeetingPlatform.Zoom, "at-platform-1", Cancellation));
        Assert.Empty(await Store.ListAsync(new IntegrationId(Guid.NewGuid()), Cancellation));
    }

    [Fact]
    public async Task Of_those_who_add_or_change_one_at_once_exactly_one_does()
    {
        var wanted = Full("users/1/events", "at-platform-1");
        var added = await AtOnceAsync(10, _ => Store.SaveAsync(wanted, Cancellation));
        var stored = (await Store.FindAsync(wanted.Id, Cancellation))!;

        var changed = await AtOnceAsync(10, index => Store.SaveAsync(stored with { Reason = $"{index}" }, Cancellation));

        Assert.Single(added, static isAdded => isAdded);
        Assert.Single(changed, static isChanged => isChanged);
        Assert.Equal(2, (await Store.FindAsync(wanted.Id, Cancellation))!.Version);
    }

    [Fact]
    public async Task A_notice_that_comes_late_or_while_it_is_changed_loses_nothing()
    {
        var wanted = Full("users/1/events", "at-platform-1");
        await Store.SaveAsync(wanted, Cancellation);
        var read = (await Store.FindAsync(wanted.Id, Cancellation))!;

        await Store.NoteNoticeAsync(wanted.Id, Now.AddMinutes(2), Cancellation);
        await Store.NoteNoticeAsync(wanted.Id, Now.AddMinutes(1), Cancellation);
        Assert.True(await Store.SaveAsync(read with { DeltaToken = "later" }, Cancellation));

        var stored = (await Store.FindAsync(wanted.Id, Cancellation))!;
        Assert.Equal((Now.AddMinutes(2), "later"), (stored.LastNoticeAt, stored.DeltaToken));
    }

    [Fact]
    public async Task What_is_deleted_is_gone_and_cannot_be_changed_any_more()
    {
        var wanted = Full("users/1/events", "at-platform-1");
        await Store.SaveAsync(wanted, Cancellation);

        await Store.DeleteAsync(wanted.Id, Cancellation);
        await Store.DeleteAsync(wanted.Id, Cancellation);
        await Store.NoteNoticeAsync(wanted.Id, Now, Cancellation);

        Assert.Null(await Store.FindAsync(wanted.Id, Cancellation));
        Assert.False(await Store.SaveAsync(wanted with { Version = 1 }, Cancellation));
    }

    private WebhookSubscription Full(string resource, string platformId) =>
        WebhookSubscription.Wanted(MeetingPlatform.Teams, Integration, resource, Now) with
        {
            PlatformSubscriptionId = platformId,
            ProtectedSecret = "protected",
            ExpiresAt = Now.AddDays(3),
            State = WebhookSubscriptionState.Active,
            Reason = Samples.Text,
            CertificateId = "certificate-1",
            DeltaToken = Samples.LongText,
            ConfirmedAt = Now,
        };
}
