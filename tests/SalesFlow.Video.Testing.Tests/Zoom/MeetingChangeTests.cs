using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using SalesFlow.Video.Testing.Accounts;
using SalesFlow.Video.Testing.Meetings;
using SalesFlow.Video.Testing.Tests.Support;
using SalesFlow.Video.Testing.Zoom;

namespace SalesFlow.Video.Testing.Tests.Zoom;

public sealed class MeetingChangeTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_an_app_creates_is_told()
    {
        await using var endpoint = await StartAsync();
        await using var zoom = await ZoomClient.StartAsync(endpoint.Connect);
        var (token, _) = await zoom.ConnectAsync();

        var created = (await zoom.CreateAsync(token)).Json;
        var told = await endpoint.NextAsync();

        Assert.Equal("meeting.created", told.Event);
        Assert.Equal(
            (Account.Seller.Email, DemoIds.Seller, "single"),
            ((string?)Payload(told)["operator"], (string?)Payload(told)["operator_id"], (string?)Payload(told)["operation"]));
        Assert.Equal(JsonValueKind.Number, told.Meeting["id"]!.GetValueKind());
        Assert.Equal((long)created["id"]!, (long)told.Meeting["id"]!);
        foreach (var field in new[] { "uuid", "topic", "start_time", "join_url", "password", "timezone" })
            Assert.Equal((string?)created[field], (string?)told.Meeting[field]);
    }

    [Fact]
    public async Task Of_an_update_only_what_changed_is_told_with_what_was_before()
    {
        await using var endpoint = await StartAsync();
        await using var zoom = await ZoomClient.StartAsync(endpoint.Connect);
        var (token, _) = await zoom.ConnectAsync();
        var id = await zoom.CreateMeetingAsync(token);

        await zoom.CallAsync(
            HttpMethod.Patch, $"/meetings/{id}", token, """{"topic":"After","duration":45,"settings":{"auto_recording":"cloud","waiting_room":true}}""");
        var told = (await endpoint.NextAsync(2))[1];

        Assert.Equal("meeting.updated", told.Event);
        Assert.True(
            JsonNode.DeepEquals(JsonNode.Parse($$$"""{"id":{{{id}}},"topic":"After","settings":{"auto_recording":"cloud"}}"""), told.Meeting), told.Text);
        Assert.True(
            JsonNode.DeepEquals(
                JsonNode.Parse($$$"""{"id":{{{id}}},"topic":"Demo","settings":{"auto_recording":"none"}}"""), Payload(told)["old_object"]), told.Text);
        Assert.Equal((long)told.Json["event_ts"]!, (long)Payload(told)["time_stamp"]!);
    }

    [Fact]
    public async Task An_update_that_changes_nothing_is_not_told()
    {
        await using var endpoint = await StartAsync();
        await using var zoom = await ZoomClient.StartAsync(endpoint.Connect);
        var (token, _) = await zoom.ConnectAsync();
        var id = await zoom.CreateMeetingAsync(token);

        await zoom.CallAsync(HttpMethod.Patch, $"/meetings/{id}", token, """{"topic":"Demo"}""");
        await zoom.CallAsync(HttpMethod.Delete, $"/meetings/{id}", token);

        Assert.Equal(["meeting.created", "meeting.deleted"], (await endpoint.NextAsync(2)).Select(told => told.Event));
    }

    [Fact]
    public async Task A_deletion_is_told()
    {
        await using var endpoint = await StartAsync();
        await using var zoom = await ZoomClient.StartAsync(endpoint.Connect);
        var (token, _) = await zoom.ConnectAsync();
        var id = await zoom.CreateMeetingAsync(token);

        await zoom.CallAsync(HttpMethod.Delete, $"/meetings/{id}", token);
        var told = (await endpoint.NextAsync(2))[1];

        Assert.Equal(("meeting.deleted", id), (told.Event, (long)told.Meeting["id"]!));
        Assert.Equal("2026-11-03T14:00:00Z", (string?)told.Meeting["start_time"]);
    }

    [Fact]
    public async Task A_person_changes_and_deletes_on_the_platform_itself()
    {
        await using var endpoint = await StartAsync();
        await using var zoom = await ZoomClient.StartAsync(endpoint.Connect);
        var (token, _) = await zoom.ConnectAsync();
        var id = await zoom.CreateMeetingAsync(token);

        var moved = await ChangeAsync(zoom, id, new() { StartTime = HeldCall.Start.AddDays(3), Duration = TimeSpan.FromMinutes(30) });
        await zoom.Simulator.Meetings.DeleteAsync(ZoomSimulator.AddressOf(id), Cancellation);
        var read = await zoom.CallAsync(HttpMethod.Get, $"/meetings/{id}", token);

        var told = await endpoint.NextAsync(3);
        Assert.Equal(["meeting.created", "meeting.updated", "meeting.deleted"], told.Select(delivery => delivery.Event));
        Assert.Equal(HeldCall.Start.AddDays(3), moved.StartTime);
        Assert.Equal(("2026-11-05T10:00:00Z", 30), ((string?)told[1].Meeting["start_time"], (int)told[1].Meeting["duration"]!));
        Assert.Equal(HttpStatusCode.NotFound, read.Status);
    }

    [Theory]
    [InlineData("cloud", RecordingChoice.None, "none")]
    [InlineData("cloud", RecordingChoice.Local, "local")]
    [InlineData("none", RecordingChoice.Cloud, "cloud")]
    public async Task A_person_switches_recording_and_the_platform_shows_and_tells_it(string before, RecordingChoice choice, string after)
    {
        await using var endpoint = await StartAsync();
        await using var zoom = await ZoomClient.StartAsync(endpoint.Connect);
        var (token, _) = await zoom.ConnectAsync();
        var id = await CreateRecordedAsync(zoom, token, before);

        var switched = await ChangeAsync(zoom, id, new() { Recording = choice });

        var told = (await endpoint.NextAsync(2))[1];
        Assert.Equal(choice, switched.Recording);
        Assert.Equal(after, await ReadRecordingAsync(zoom, token, id));
        Assert.Equal(after, (string?)told.Meeting["settings"]!["auto_recording"]);
        Assert.Equal(before, (string?)Payload(told)["old_object"]!["settings"]!["auto_recording"]);
    }

    [Theory]
    [InlineData("""{"topic":"After"}""", RecordingChoice.None, "none")]
    [InlineData("""{"topic":"After","settings":{"waiting_room":false}}""", RecordingChoice.None, "none")]
    [InlineData("""{"topic":"After","settings":{"auto_recording":"cloud"}}""", RecordingChoice.Cloud, "cloud")]
    public async Task What_a_person_switched_off_is_on_again_only_when_an_app_says_so(string patch, RecordingChoice choice, string recording)
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();
        var id = await CreateRecordedAsync(zoom, token, "cloud");
        await ChangeAsync(zoom, id, new() { Recording = RecordingChoice.None });

        await zoom.CallAsync(HttpMethod.Patch, $"/meetings/{id}", token, patch);

        Assert.Equal(recording, await ReadRecordingAsync(zoom, token, id));
        Assert.Equal(choice, zoom.FindMeeting(id)!.Recording);
    }

    [Fact]
    public async Task What_a_person_switched_off_is_not_recorded()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();
        var id = await CreateRecordedAsync(zoom, token, "cloud");

        await ChangeAsync(zoom, id, new() { Recording = RecordingChoice.None });
        await zoom.StartMeetingAsync(id);
        zoom.Simulator.Clock.Advance(TimeSpan.FromMinutes(10));
        await zoom.EndMeetingAsync(id);
        zoom.Simulator.Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Empty(zoom.Simulator.Meetings.Files);
    }

    [Fact]
    public async Task Without_a_licence_a_person_gets_no_recording_in_the_cloud()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync("basic@example.com");
        var id = await zoom.CreateMeetingAsync(token);

        var changed = await ChangeAsync(zoom, id, new() { Recording = RecordingChoice.Cloud });

        Assert.Equal(RecordingChoice.None, changed.Recording);
    }

    [Fact]
    public async Task A_running_meeting_ends_before_it_is_deleted()
    {
        await using var endpoint = await StartAsync();
        await using var zoom = await ZoomClient.StartAsync(endpoint.Connect);
        var id = await zoom.ConnectAndCreateAsync();
        await zoom.StartMeetingAsync(id);

        await zoom.Simulator.Meetings.DeleteAsync(ZoomSimulator.AddressOf(id), Cancellation);

        var told = (await endpoint.NextAsync(8)).Select(delivery => delivery.Event).ToList();
        Assert.Equal(["meeting.ended", "meeting.deleted"], told[^2..]);
    }

    public static TheoryData<HostChange, string> Impossible => new()
    {
        { new() { Title = "" }, "title" },
        { new() { Agenda = new string('a', 2001) }, "agenda" },
        { new() { Duration = TimeSpan.FromSeconds(59) }, "duration" },
        { new() { TimeZone = "Berlin" }, "time_zone" },
    };

    [Theory]
    [MemberData(nameof(Impossible), DisableDiscoveryEnumeration = true)]
    public async Task A_person_cannot_change_it_into_nonsense(HostChange change, string field)
    {
        await using var zoom = await ZoomClient.StartAsync();
        var id = await zoom.ConnectAndCreateAsync();

        var refused = await Assert.ThrowsAsync<ArgumentException>(() => ChangeAsync(zoom, id, change));

        Assert.StartsWith(field, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_that_no_app_made_is_held_and_recorded_and_all_of_it_is_told()
    {
        await using var endpoint = await WebhookEndpoint.StartAsync();
        endpoint.IsAbout = name => !name.StartsWith("meeting.participant", StringComparison.Ordinal);
        await using var zoom = await ZoomClient.StartAsync(endpoint.Connect);
        await zoom.ConnectAsync();

        var meeting = await zoom.Simulator.Meetings.HoldForeignAsync("zoom", "seller@example.com", "Lunch", Cancellation);
        zoom.Simulator.Clock.Advance(TimeSpan.FromMinutes(10));

        var told = await endpoint.NextAsync(5);
        Assert.Equal(
            ["meeting.created", "meeting.started", "meeting.ended", "recording.completed", "recording.transcript_completed"],
            told.Select(delivery => delivery.Event));
        Assert.All(told, delivery => Assert.Equal("Lunch", (string?)delivery.Meeting["topic"]));
        var occurrence = Assert.Single(zoom.Simulator.Meetings.ListOccurrences(meeting.GetAddress()));
        Assert.All(told.Skip(1), delivery => Assert.Equal(occurrence.Id, (string?)delivery.Meeting["uuid"]));
    }

    [Fact]
    public async Task Only_a_known_person_holds_a_meeting()
    {
        await using var zoom = await ZoomClient.StartAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            zoom.Simulator.Meetings.HoldForeignAsync("zoom", "nobody", "Lunch", Cancellation));
    }

    private static Task<SimulatedMeeting> ChangeAsync(ZoomClient zoom, long id, HostChange change) =>
        zoom.Simulator.Meetings.ChangeAsync(ZoomSimulator.AddressOf(id), change, Cancellation);

    private static async Task<long> CreateRecordedAsync(ZoomClient zoom, string token, string recording) =>
        (long)(await zoom.CreateAsync(token, $$$"""{"topic":"Demo","settings":{"auto_recording":"{{{recording}}}"}}""")).Json["id"]!;

    private static async Task<string?> ReadRecordingAsync(ZoomClient zoom, string token, long id) =>
        (string?)(await zoom.CallAsync(HttpMethod.Get, $"/meetings/{id}", token)).Json["settings"]!["auto_recording"];

    private static async Task<WebhookEndpoint> StartAsync()
    {
        var endpoint = await WebhookEndpoint.StartAsync();
        endpoint.IsAbout = _ => true;
        return endpoint;
    }

    private static JsonNode Payload(ReceivedWebhook told) => told.Json["payload"]!;
}
