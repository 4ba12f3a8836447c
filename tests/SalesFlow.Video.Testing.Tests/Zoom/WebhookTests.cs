using SalesFlow.Video.Testing.Tests.Support;
using SalesFlow.Video.Testing.Zoom;

namespace SalesFlow.Video.Testing.Tests.Zoom;

public sealed class WebhookTests
{
    private const string Validation = "endpoint.url_validation";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_start_and_an_end_are_told_in_the_platforms_words()
    {
        await using var endpoint = await WebhookEndpoint.StartAsync();
        await using var zoom = await ZoomClient.StartAsync(endpoint.Connect);
        var id = await zoom.ConnectAndCreateAsync();

        var held = await zoom.StartMeetingAsync(id);
        zoom.Simulator.Clock.Advance(TimeSpan.FromMinutes(31));
        await zoom.EndMeetingAsync(id);
        var started = await endpoint.NextAsync();
        var ended = await endpoint.NextAsync();

        Assert.Equal(("meeting.started", "meeting.ended"), (started.Event, ended.Event));
        Assert.Equal(DemoIds.SellerCompany, (string?)started.Json["payload"]!["account_id"]);
        Assert.Equal(System.Text.Json.JsonValueKind.String, started.Meeting["id"]!.GetValueKind());
        Assert.Equal($"{id}", (string?)started.Meeting["id"]);
        Assert.Equal((held, DemoIds.Seller), ((string?)started.Meeting["uuid"], (string?)started.Meeting["host_id"]));
        Assert.Equal("2026-11-02T09:00:00Z", (string?)started.Meeting["start_time"]);
        Assert.Equal(45, (int)ended.Meeting["duration"]!);
        Assert.Equal("2026-11-02T09:31:00Z", (string?)ended.Meeting["end_time"]);
        Assert.Equal(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds(), (long)started.Json["event_ts"]!);
    }

    [Fact]
    public async Task A_delivery_is_signed_over_its_raw_bytes()
    {
        await using var endpoint = await WebhookEndpoint.StartAsync();
        await using var zoom = await ZoomClient.StartAsync(endpoint.Connect);
        var id = await zoom.ConnectAndCreateAsync();

        await zoom.StartMeetingAsync(id);
        var delivery = await endpoint.NextAsync();

        Assert.True(delivery.IsSignedWith(ZoomApp.DemoWebhookSecretToken));
        Assert.False(delivery.IsSignedWith("another secret"));
        Assert.Equal(zoom.Simulator.Clock.GetUtcNow(), delivery.Timestamp);
        Assert.Equal("Zoom Marketplace/1.0a", delivery.Headers["user-agent"]);
        Assert.Equal("application/json; charset=utf-8", delivery.Headers["content-type"]);
        Assert.True(delivery.Headers.ContainsKey("x-zm-request-id"));
    }

    [Fact]
    public async Task Emoji_are_escaped_as_surrogates_and_other_letters_are_raw()
    {
        await using var endpoint = await WebhookEndpoint.StartAsync();
        await using var zoom = await ZoomClient.StartAsync(endpoint.Connect);
        var id = await zoom.ConnectAndCreateAsync("""{"topic":"Test 🚒🚒 ? - ’ - – 🚗 HOLA & <Grüße>"}""");

        await zoom.StartMeetingAsync(id);
        var delivery = await endpoint.NextAsync();

        Assert.Contains("""
            "topic":"Test \uD83D\uDE92\uD83D\uDE92 ? - ’ - – \uD83D\uDE97 HOLA & <Grüße>"
            """, delivery.Text, StringComparison.Ordinal);
        Assert.True(delivery.IsSignedWith(ZoomApp.DemoWebhookSecretToken));
    }

    [Fact]
    public async Task The_url_is_validated_once_before_the_first_delivery_and_again_after_three_days()
    {
        await using var endpoint = await WebhookEndpoint.StartAsync();
        await using var zoom = await ZoomClient.StartAsync(endpoint.Connect);
        var id = await zoom.ConnectAndCreateAsync();

        await zoom.StartMeetingAsync(id);
        await zoom.EndMeetingAsync(id);
        var early = endpoint.Validations;
        zoom.Simulator.Clock.Advance(TimeSpan.FromHours(72));
        await zoom.StartMeetingAsync(id);

        Assert.Equal((1, 2), (early, endpoint.Validations));
        Assert.Equal(
            [Validation, "meeting.started", "meeting.ended", Validation, "meeting.started"],
            zoom.Simulator.WebhookAttempts.Select(attempt => attempt.Event).Where(name => name == Validation || endpoint.IsAbout(name)));
    }

    [Fact]
    public async Task An_endpoint_that_cannot_prove_itself_gets_nothing_and_is_disabled_after_six_failures()
    {
        await using var endpoint = await WebhookEndpoint.StartAsync();
        endpoint.ProvesItself = false;
        await using var zoom = await ZoomClient.StartAsync(endpoint.Connect);
        var id = await zoom.ConnectAndCreateAsync();

        for (var i = 0; i < 4; i++)
        {
            await zoom.StartMeetingAsync(id);
            await zoom.EndMeetingAsync(id);
        }

        endpoint.ProvesItself = true;
        await zoom.StartMeetingAsync(id);

        Assert.Equal(6, endpoint.Validations);
        Assert.Equal(0, endpoint.WaitingDeliveries);
        Assert.All(zoom.Simulator.WebhookAttempts, attempt => Assert.NotNull(attempt.Failure));
    }

    [Fact]
    public async Task A_new_url_is_a_new_subscription()
    {
        await using var broken = await WebhookEndpoint.StartAsync();
        await using var good = await WebhookEndpoint.StartAsync();
        broken.ProvesItself = false;
        await using var zoom = await ZoomClient.StartAsync(broken.Connect);
        var id = await zoom.ConnectAndCreateAsync();
        await zoom.StartMeetingAsync(id);

        zoom.Simulator.Zoom.RegisterApp(ZoomApp.Demo with { WebhookUrl = good.Url });
        await zoom.EndMeetingAsync(id);

        Assert.Equal("meeting.ended", (await good.NextAsync()).Event);
    }

    [Fact]
    public async Task Only_apps_that_the_host_connected_are_told()
    {
        await using var endpoint = await WebhookEndpoint.StartAsync();
        await using var zoom = await ZoomClient.StartAsync(endpoint.Connect);
        var (token, _) = await zoom.ConnectAsync();
        var id = await zoom.CreateMeetingAsync(token);
        await zoom.ConnectAsync("basic@example.com");
        await zoom.Simulator.Zoom.RemoveAppAsync(ZoomApp.DemoClientId, "seller@example.com", Cancellation);

        await zoom.StartMeetingAsync(id);

        Assert.DoesNotContain(zoom.Simulator.WebhookAttempts, attempt => attempt.Event == "meeting.started");
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task Only_a_published_app_hears_that_it_was_removed(bool isPublished, int deliveries)
    {
        await using var endpoint = await WebhookEndpoint.StartAsync();
        await using var zoom = await ZoomClient.StartAsync(endpoint.Connect);
        zoom.Simulator.Zoom.RegisterApp(ZoomApp.Demo with { WebhookUrl = endpoint.Url, IsPublished = isPublished });
        await zoom.ConnectAsync();

        await zoom.Simulator.Zoom.RemoveAppAsync(ZoomApp.DemoClientId, "seller@example.com", Cancellation);

        Assert.Equal(deliveries, endpoint.WaitingDeliveries);
        if (isPublished)
        {
            var delivery = await endpoint.NextAsync();
            Assert.Equal("app_deauthorized", delivery.Event);
            Assert.Equal(DemoIds.Seller, (string?)delivery.Json["payload"]!["user_id"]);
            Assert.Equal("2026-11-02T09:00:00.000Z", (string?)delivery.Json["payload"]!["deauthorization_time"]);
        }
    }
}
