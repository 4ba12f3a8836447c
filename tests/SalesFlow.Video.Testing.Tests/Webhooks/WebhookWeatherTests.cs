using SalesFlow.Video.Testing.Conversations;
using SalesFlow.Video.Testing.Tests.Support;
using SalesFlow.Video.Testing.Webhooks;
using SalesFlow.Video.Testing.Zoom;

namespace SalesFlow.Video.Testing.Tests.Webhooks;

public sealed class WebhookWeatherTests
{
    [Fact]
    public async Task What_gets_lost_is_in_the_log_only()
    {
        await using var endpoint = await WebhookEndpoint.StartAsync();
        await using var zoom = await ZoomClient.StartAsync(endpoint.Connect);
        var id = await zoom.ConnectAndCreateAsync();
        zoom.Simulator.WebhookWeather = new WebhookWeather { LoseAll = true };

        await zoom.StartMeetingAsync(id);
        zoom.Simulator.WebhookWeather = new WebhookWeather();
        zoom.Simulator.Clock.Advance(TimeSpan.FromHours(3));
        await zoom.EndMeetingAsync(id);

        Assert.Equal("meeting.ended", (await endpoint.NextAsync()).Event);
        var lost = Assert.Single(zoom.Simulator.WebhookAttempts, attempt => attempt.Event == "meeting.started");
        Assert.Equal(("lost on the way", null, null), (lost.Failure, lost.Status, lost.NextAttemptAt));
    }

    [Fact]
    public async Task Each_copy_has_the_same_body_and_a_proof()
    {
        await using var endpoint = await WebhookEndpoint.StartAsync();
        await using var zoom = await ZoomClient.StartAsync(endpoint.Connect);
        var id = await zoom.ConnectAndCreateAsync();
        zoom.Simulator.WebhookWeather = new WebhookWeather { Copies = 3 };

        await zoom.StartMeetingAsync(id);
        var copies = await endpoint.NextAsync(3);

        Assert.Single(copies.Select(copy => copy.Text).Distinct());
        Assert.All(copies, copy => Assert.True(copy.IsSignedWith(ZoomApp.DemoWebhookSecretToken)));
        Assert.All(copies, copy => Assert.Equal(zoom.Simulator.Clock.GetUtcNow(), copy.Timestamp));
        Assert.Equal(0, endpoint.WaitingDeliveries);
    }

    [Fact]
    public async Task Shuffled_copies_wait_for_their_instants_on_the_clock()
    {
        await using var endpoint = await WebhookEndpoint.StartAsync();
        await using var zoom = await ZoomClient.StartAsync(endpoint.Connect);
        var id = await zoom.ConnectAndCreateAsync();
        zoom.Simulator.WebhookWeather = new WebhookWeather { Copies = 10, ShuffleWithin = TimeSpan.FromMinutes(10) };

        await zoom.StartMeetingAsync(id);
        var early = zoom.Simulator.WebhookAttempts.Count(attempt => attempt.Event == "meeting.started");
        zoom.Simulator.Clock.Advance(TimeSpan.FromMinutes(5));
        await endpoint.NextAsync();
        zoom.Simulator.Clock.Advance(TimeSpan.FromMinutes(5));
        var rest = await endpoint.NextAsync(9);

        Assert.Equal(0, early);
        Assert.All(rest, copy => Assert.Equal("meeting.started", copy.Event));
    }

    [Fact]
    public async Task The_same_seed_makes_the_same_order_and_another_seed_another()
    {
        var first = await OrderAsync(seed: 1);
        var again = await OrderAsync(seed: 1);
        var other = await OrderAsync(seed: 2);

        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
        Assert.NotEqual(first.Order(StringComparer.Ordinal), first);
    }

    [Fact]
    public async Task A_share_gets_lost_and_the_rest_arrives_the_same_with_each_seed()
    {
        var first = await OrderAsync(seed: 1, lostShare: 0.5);
        var again = await OrderAsync(seed: 1, lostShare: 0.5);
        var none = await OrderAsync(seed: 1, lostShare: 1);

        Assert.InRange(first.Count, 1, 7);
        Assert.Equal(first, again);
        Assert.Empty(none);
    }

    [Fact]
    public async Task A_reset_brings_fine_weather()
    {
        await using var zoom = await ZoomClient.StartAsync();
        zoom.Simulator.WebhookWeather = new WebhookWeather { LoseAll = true };

        zoom.Simulator.Reset();

        Assert.Equal(new WebhookWeather(), zoom.Simulator.WebhookWeather);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(11, 0, 0)]
    [InlineData(1, -1, 0)]
    [InlineData(1, 0, -0.1)]
    [InlineData(1, 0, 1.1)]
    [InlineData(1, 0, double.NaN)]
    public async Task Impossible_weather_is_refused(int copies, int seconds, double lostShare)
    {
        await using var zoom = await ZoomClient.StartAsync();

        Assert.Throws<ArgumentException>(() => zoom.Simulator.WebhookWeather =
            new WebhookWeather { Copies = copies, ShuffleWithin = TimeSpan.FromSeconds(seconds), LostShare = lostShare });
    }

    // Eight people come at the same moment.
    private static async Task<List<string>> OrderAsync(int seed, double lostShare = 0)
    {
        await using var endpoint = await WebhookEndpoint.StartAsync();
        endpoint.IsAbout = name => name == "meeting.participant_joined";
        await using var zoom = await ZoomClient.StartAsync(endpoint.Connect);
        var id = await zoom.ConnectAndCreateAsync();
        var guests = Enumerable.Range(1, 8).Select(number => new Attendee { Name = $"Guest {number}" });
        zoom.Simulator.Meetings.SetScript(ZoomSimulator.AddressOf(id), new() { Conversation = new() { Attendees = [.. guests] } });
        zoom.Simulator.WebhookWeather = new WebhookWeather { ShuffleWithin = TimeSpan.FromMinutes(1), LostShare = lostShare, Seed = seed };

        await zoom.StartMeetingAsync(id);
        zoom.Simulator.Clock.Advance(TimeSpan.FromMinutes(1));
        var lost = zoom.Simulator.WebhookAttempts.Count(static attempt =>
            attempt is { Event: "meeting.participant_joined", Failure: "lost on the way" });
        return [.. (await endpoint.NextAsync(8 - lost)).Select(told => (string)told.Meeting["participant"]!["user_name"]!)];
    }
}
