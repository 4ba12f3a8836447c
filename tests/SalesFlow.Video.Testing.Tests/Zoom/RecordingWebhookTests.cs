using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using SalesFlow.Video.Testing.Accounts;
using SalesFlow.Video.Testing.Tests.Support;
using SalesFlow.Video.Testing.Zoom;

namespace SalesFlow.Video.Testing.Tests.Zoom;

public sealed class RecordingWebhookTests
{
    [Fact]
    public async Task A_complete_recording_is_told_without_the_transcript_which_is_told_later()
    {
        await using var endpoint = await StartAsync();
        await using var call = await HeldCall.HoldAsync(TimeSpan.FromMinutes(10), configure: endpoint.Connect);

        var told = await endpoint.NextAsync(2);

        var end = HeldCall.Start.AddMilliseconds(14_600);
        Assert.Equal(
            [("recording.completed", end.AddMinutes(2)), ("recording.transcript_completed", end.AddMinutes(3))],
            told.Select(delivery => (delivery.Event, DateTimeOffset.FromUnixTimeMilliseconds((long)delivery.Json["event_ts"]!))));
        Assert.Equal(["MP4", "M4A", "TIMELINE"], Files(told[0]).Select(file => (string?)file["file_type"]));
        Assert.Equal(["TRANSCRIPT"], Files(told[1]).Select(file => (string?)file["file_type"]));
        Assert.All(told, delivery =>
        {
            Assert.Equal((JsonValueKind.Number, call.Id), (delivery.Meeting["id"]!.GetValueKind(), (long)delivery.Meeting["id"]!));
            Assert.Equal(JsonValueKind.Number, delivery.Meeting["type"]!.GetValueKind());
            Assert.Equal((call.Instance.Id, Account.Seller.Email), ((string?)delivery.Meeting["uuid"], (string?)delivery.Meeting["host_email"]));
        });
    }

    [Fact]
    public async Task Also_after_a_transcript_that_was_quicker_the_recording_is_told_without_it()
    {
        await using var endpoint = await StartAsync();
        await using var call = await HeldCall.HoldAsync(TimeSpan.FromMinutes(10), configure: options =>
        {
            endpoint.Connect(options);
            options.TranscriptCompletesAfter = TimeSpan.FromMinutes(1);
        });

        var told = await endpoint.NextAsync(2);

        Assert.Equal(["recording.transcript_completed", "recording.completed"], told.Select(delivery => delivery.Event));
        Assert.Equal(["MP4", "M4A", "TIMELINE"], Files(told[1]).Select(file => (string?)file["file_type"]));
    }

    [Theory]
    [InlineData(0, HttpStatusCode.Found)]
    [InlineData(86399, HttpStatusCode.Found)]
    [InlineData(86400, HttpStatusCode.Unauthorized)]
    public async Task The_token_at_the_top_opens_the_files_for_a_day(int passed, HttpStatusCode expected)
    {
        await using var endpoint = await StartAsync();
        await using var call = await HeldCall.HoldAsync(TimeSpan.FromMinutes(2), configure: endpoint.Connect);
        var told = await endpoint.NextAsync();

        call.Advance(passed);
        var answer = await call.DownloadAsync((string)Files(told).First()["download_url"]!, (string)told.Json["download_token"]!);

        Assert.Equal(expected, answer.Status);
    }

    [Fact]
    public async Task A_transcript_of_the_meetings_own_is_told_and_read_without_a_recording()
    {
        await using var endpoint = await StartAsync();
        await using var call = await HeldCall.HoldAsync(
            TimeSpan.FromSeconds(179), HeldCall.Brief, options => KeepMeetingTranscripts(endpoint, options),
            HeldCall.Recorded.Replace("cloud", "none", StringComparison.Ordinal));

        var early = (await call.GetOkAsync($"/meetings/{call.Uuid}/transcript")).Json;
        call.Advance(1);
        var told = await endpoint.NextAsync();
        var ready = (await call.GetOkAsync($"/meetings/{call.Uuid}/transcript")).Json;
        var file = await call.ReadTextAsync((string)ready["download_url"]!, call.Token);

        Assert.Equal((false, "NOT_READY"), ((bool)early["can_download"]!, (string?)early["download_restriction_reason"]));
        Assert.Null(early["download_url"]);
        Assert.Equal("meeting.aic_transcript_completed", told.Event);
        Assert.Equal((call.Instance.Id, call.Id), ((string?)told.Meeting["meeting_uuid"], (long)told.Meeting["meeting_id"]!));
        Assert.Equal("durable_transcript", (string?)told.Meeting["attach_type"]);
        Assert.True((bool)ready["can_download"]!);
        Assert.Null(ready["download_restriction_reason"]);
        Assert.Equal((call.Instance.Id, "2026-11-02T10:03:14Z"), ((string?)ready["meeting_id"], (string?)ready["transcript_created_time"]));
        Assert.StartsWith("WEBVTT", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_transcript_of_the_meetings_own_the_recording_has_none()
    {
        await using var endpoint = await StartAsync();
        await using var call = await HeldCall.HoldAsync(
            TimeSpan.FromHours(1), HeldCall.Brief, options => KeepMeetingTranscripts(endpoint, options));

        var told = await endpoint.NextAsync(2);
        var recording = (await call.GetAsync($"/meetings/{call.Uuid}/recordings")).Json;

        Assert.Equal(["recording.completed", "meeting.aic_transcript_completed"], told.Select(delivery => delivery.Event));
        Assert.DoesNotContain(recording["recording_files"]!.AsArray(), file => (string?)file!["file_type"] == "TRANSCRIPT");
    }

    [Fact]
    public async Task A_recorded_transcript_is_none_of_the_meetings_own()
    {
        await using var call = await HeldCall.HoldAsync(TimeSpan.FromMinutes(30));

        var answer = await call.GetAsync($"/meetings/{call.Uuid}/transcript");

        Assert.Equal((HttpStatusCode.NotFound, 3322), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task An_app_without_the_scope_does_not_hear_of_recordings()
    {
        await using var endpoint = await StartAsync();
        await using var call = await HeldCall.HoldAsync(TimeSpan.FromHours(1), configure: options =>
        {
            endpoint.Connect(options);
            options.Zoom.Apps[0] = options.Zoom.Apps[0] with
            {
                Scopes = [.. ZoomApp.Demo.Scopes.Where(scope => scope != "cloud_recording:read:recording")],
            };
        });

        Assert.Equal("recording.transcript_completed", (await endpoint.NextAsync()).Event);
    }

    [Fact]
    public async Task A_reset_drops_what_was_going_to_be_told()
    {
        await using var endpoint = await StartAsync();
        endpoint.IsAbout = name => name is "recording.completed" or "app_deauthorized";
        await using var call = await HeldCall.HoldAsync(TimeSpan.Zero, configure: options =>
        {
            endpoint.Connect(options);
            options.Zoom.Apps[0] = options.Zoom.Apps[0] with { IsPublished = true };
        });

        call.Zoom.Simulator.Reset();
        await call.Zoom.ConnectAsync();
        call.Advance(3600);
        await call.Zoom.Simulator.Zoom.RemoveAppAsync(ZoomApp.DemoClientId, "seller@example.com", TestContext.Current.CancellationToken);

        Assert.Equal("app_deauthorized", (await endpoint.NextAsync()).Event);
    }

    private static async Task<WebhookEndpoint> StartAsync()
    {
        var endpoint = await WebhookEndpoint.StartAsync();
        endpoint.IsAbout = name => name.StartsWith("recording.", StringComparison.Ordinal) || name == "meeting.aic_transcript_completed";
        return endpoint;
    }

    private static void KeepMeetingTranscripts(WebhookEndpoint endpoint, PlatformSimulatorOptions options)
    {
        endpoint.Connect(options);
        options.Zoom.AccountDefaults[Account.Seller.Id] = new ZoomAccountDefaults { KeepsMeetingTranscripts = true };
    }

    private static IEnumerable<JsonNode> Files(ReceivedWebhook told) => told.Meeting["recording_files"]!.AsArray().Select(file => file!);
}
