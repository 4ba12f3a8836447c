using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.TestKit.Stores;

/// <summary>What every store of webhook subscriptions promises.</summary>
public abstract class WebhookSubscriptionContract(IStoreHost host) : StoreContract(host)
{
    private IWebhookSubscriptionStore Store => Get<IWebhookSubscriptionStore>();

    [Fact]
    public async Task What_is_confirmed_is_listed_with_its_first_and_its_last_time()
    {
        var first = Now;
        await Store.ConfirmAsync(MeetingPlatform.Zoom, WebhookSubscription.Endpoint, first, Cancellation);
        await Store.ConfirmAsync(MeetingPlatform.Zoom, WebhookSubscription.Endpoint, first.AddHours(72), Cancellation);

        Assert.Equal(
            new WebhookSubscription(MeetingPlatform.Zoom, WebhookSubscription.Endpoint, first.AddHours(72), first),
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
}
