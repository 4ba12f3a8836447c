using SalesFlow.Video.Testing.Tests.Support;
using SalesFlow.Video.Testing.Webhooks;
using SalesFlow.Video.Testing.Zoom;

namespace SalesFlow.Video.Testing.Tests.Zoom;

public sealed class WebhookRetryTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_servers_failure_is_retried_after_5_20_and_60_minutes_and_then_no_more()
    {
        await using var endpoint = await WebhookEndpoint.StartAsync(500, 503, 502, 500);
        await using var zoom = await ZoomClient.StartAsync(endpoint.Connect);
        var id = await zoom.ConnectAndCreateAsync();
        var start = zoom.Simulator.Clock.GetUtcNow();

        await zoom.StartMeetingAsync(id);
        var deliveries = new List<ReceivedWebhook> { await endpoint.NextAsync() };
        foreach (var minutes in new[] { 5, 20, 60 })
        {
            await AttemptsAsync(zoom, deliveries.Count);
            zoom.Simulator.Clock.Advance(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1));
            Assert.Equal(0, endpoint.WaitingDeliveries);
            zoom.Simulator.Clock.Advance(TimeSpan.FromSeconds(1));
            deliveries.Add(await endpoint.NextAsync());
        }

        var attempts = await AttemptsAsync(zoom, 4);
        Assert.Equal([start, start.AddMinutes(5), start.AddMinutes(25), start.AddMinutes(85)], deliveries.Select(delivery => delivery.Timestamp));
        Assert.Single(deliveries.Select(delivery => delivery.Text).Distinct());
        Assert.All(deliveries, delivery => Assert.True(delivery.IsSignedWith(ZoomApp.DemoWebhookSecretToken)));
        Assert.Single(attempts.Select(attempt => attempt.DeliveryId).Distinct());
        Assert.Equal([500, 503, 502, 500], attempts.Select(attempt => attempt.Status));
        Assert.Null(attempts[3].NextAttemptAt);
    }

    [Fact]
    public async Task A_retry_that_is_accepted_is_the_last()
    {
        await using var endpoint = await WebhookEndpoint.StartAsync(500, 204);
        await using var zoom = await ZoomClient.StartAsync(endpoint.Connect);
        var id = await zoom.ConnectAndCreateAsync();
        await zoom.StartMeetingAsync(id);

        zoom.Simulator.Clock.Advance(TimeSpan.FromMinutes(5));
        var attempts = await AttemptsAsync(zoom, 2);

        Assert.Null(attempts[1].Failure);
        Assert.Null(attempts[1].NextAttemptAt);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(429)]
    [InlineData(302)]
    [InlineData(202)]
    public async Task Any_other_answer_loses_the_event(int status)
    {
        await using var endpoint = await WebhookEndpoint.StartAsync(status);
        await using var zoom = await ZoomClient.StartAsync(endpoint.Connect);
        var id = await zoom.ConnectAndCreateAsync();

        await zoom.StartMeetingAsync(id);

        var attempt = Assert.Single(zoom.Simulator.WebhookAttempts, IsOfTheMeeting);
        Assert.Equal($"answered {status}", attempt.Failure);
        Assert.Null(attempt.NextAttemptAt);
    }

    [Fact]
    public async Task Silence_is_retried()
    {
        await using var endpoint = await WebhookEndpoint.StartAsync(0, 200);
        await using var zoom = await ZoomClient.StartAsync(options =>
        {
            endpoint.Connect(options);
            options.Zoom.WebhookTimeout = TimeSpan.FromMilliseconds(300);
        });
        var id = await zoom.ConnectAndCreateAsync();

        await zoom.StartMeetingAsync(id);
        zoom.Simulator.Clock.Advance(TimeSpan.FromMinutes(5));
        var attempts = await AttemptsAsync(zoom, 2);

        Assert.Equal("no answer in time", attempts[0].Failure);
        Assert.Equal(200, attempts[1].Status);
    }

    [Fact]
    public async Task An_endpoint_that_went_away_is_retried()
    {
        var endpoint = await WebhookEndpoint.StartAsync();
        await using var zoom = await ZoomClient.StartAsync(endpoint.Connect);
        var id = await zoom.ConnectAndCreateAsync();
        await zoom.StartMeetingAsync(id);
        await endpoint.DisposeAsync();

        await zoom.EndMeetingAsync(id);

        var attempt = zoom.Simulator.WebhookAttempts[^1];
        Assert.Equal(("meeting.ended", "the connection failed"), (attempt.Event, attempt.Failure));
        Assert.Equal(zoom.Simulator.Clock.GetUtcNow().AddMinutes(5), attempt.NextAttemptAt);
    }

    [Fact]
    public async Task A_reset_drops_what_waits_for_a_retry()
    {
        await using var endpoint = await WebhookEndpoint.StartAsync(500);
        await using var zoom = await ZoomClient.StartAsync(endpoint.Connect);
        var id = await zoom.ConnectAndCreateAsync();
        await zoom.StartMeetingAsync(id);
        await endpoint.NextAsync();

        zoom.Simulator.Reset();
        zoom.Simulator.Clock.Advance(TimeSpan.FromHours(2));

        Assert.Empty(zoom.Simulator.WebhookAttempts);
        Assert.Equal(0, endpoint.WaitingDeliveries);
    }

    private static bool IsOfTheMeeting(WebhookAttempt attempt) => attempt.Event is "meeting.started" or "meeting.ended";

    private static async Task<IReadOnlyList<WebhookAttempt>> AttemptsAsync(ZoomClient zoom, int count)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        deadline.CancelAfter(TimeSpan.FromSeconds(20));
        while (true)
        {
            deadline.Token.ThrowIfCancellationRequested();
            var attempts = zoom.Simulator.WebhookAttempts.Where(IsOfTheMeeting).ToList();
            if (attempts.Count >= count)
                return attempts;

            await Task.Yield();
        }
    }
}
