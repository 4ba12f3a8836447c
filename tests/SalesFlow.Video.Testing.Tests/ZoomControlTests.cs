using System.Net;
using SalesFlow.Video.Testing.Tests.Support;
using SalesFlow.Video.Testing.Webhooks;

namespace SalesFlow.Video.Testing.Tests;

public sealed class ZoomControlTests
{
    [Fact]
    public async Task A_script_is_set_and_what_happened_is_shown()
    {
        await using var call = await HeldCall.PlanAsync();

        var set = await call.Zoom.ControlAsync(HttpMethod.Put, $"/zoom/meetings/{call.Id}/conversation", """
            {
              "turns": [{"speaker": "Demo Seller", "text": "One two"}, {"speaker": "Buyer", "text": "Three"}],
              "attendees": [
                {"name": "Demo Seller", "email": "seller@example.com", "user_id": "sEllerDemoUserAAAAAAA1", "is_internal": true},
                {"name": "Buyer", "sessions": [{"join": "00:00:00.2", "leave": "00:00:01"}]}
              ],
              "is_recorded": false, "is_transcribed": false, "uses_meeting_transcript": false, "instances": 1, "nobody_joins": false
            }
            """);
        call.Advance(TimeSpan.FromHours(2).TotalSeconds);
        var shown = (await call.Zoom.ControlAsync(HttpMethod.Get, $"/zoom/meetings/{call.Id}/instances")).Json.AsArray();

        Assert.Equal(HttpStatusCode.OK, set.Status);
        var instance = Assert.Single(shown)!;
        Assert.Equal(call.Instance.Uuid, (string?)instance["uuid"]);
        Assert.Equal(HeldCall.Start, instance["started_at"]!.GetValue<DateTimeOffset>());
        Assert.Equal(HeldCall.Start.AddMilliseconds(1500), instance["ended_at"]!.GetValue<DateTimeOffset>());
        Assert.Equal(
            [("Demo Seller", "One two", 0, 800), ("Buyer", "Three", 1100, 1500)],
            instance["turns"]!.AsArray().Select(turn =>
                ((string)turn!["speaker"]!, (string)turn["text"]!, (int)turn["start_ms"]!, (int)turn["end_ms"]!)));
        Assert.Equal("00:00:01", (string?)instance["attendees"]![1]!["sessions"]![0]!["leave"]);
    }

    [Fact]
    public async Task Holding_is_switched_while_it_runs()
    {
        await using var call = await HeldCall.PlanAsync();

        var off = await call.Zoom.ControlAsync(HttpMethod.Put, "/zoom/hold", """{"scheduled": false}""");

        Assert.Equal(HttpStatusCode.OK, off.Status);
        Assert.False(call.Simulator.HoldsScheduledMeetings);
    }

    [Fact]
    public async Task A_foreign_meeting_is_held()
    {
        await using var zoom = await ZoomClient.StartAsync();

        var held = await zoom.ControlAsync(HttpMethod.Post, "/zoom/foreign-meetings", """{"user_id":"seller@example.com","topic":"Lunch"}""");
        var unknown = await zoom.ControlAsync(HttpMethod.Post, "/zoom/foreign-meetings", """{"user_id":"nobody","topic":"Lunch"}""");
        var untitled = await zoom.ControlAsync(HttpMethod.Post, "/zoom/foreign-meetings", """{"user_id":"seller@example.com","topic":" "}""");

        Assert.True((bool)held.Json["is_started"]!);
        Assert.Equal("Lunch", Assert.Single(zoom.Simulator.Zoom.Meetings).Topic);
        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.BadRequest), (unknown.Status, untitled.Status));
    }

    [Fact]
    public async Task A_meeting_is_changed_and_deleted()
    {
        await using var call = await HeldCall.PlanAsync();
        var path = $"/zoom/meetings/{call.Id}";

        var changed = await call.Zoom.ControlAsync(
            HttpMethod.Patch, path, """{"topic":"After","start_time":"2026-11-05T10:00:00+01:00","duration":"00:30:00","time_zone":"Europe/Paris","auto_recording":"none"}""");
        var refused = await call.Zoom.ControlAsync(HttpMethod.Patch, path, """{"topic":""}""");
        var deleted = await call.Zoom.ControlAsync(HttpMethod.Delete, path);
        var gone = await call.Zoom.ControlAsync(HttpMethod.Delete, path);

        Assert.Equal(
            ("After", "00:30:00", "none"),
            ((string?)changed.Json["topic"], (string?)changed.Json["duration"], (string?)changed.Json["auto_recording"]));
        Assert.Equal(new DateTimeOffset(2026, 11, 5, 9, 0, 0, TimeSpan.Zero), changed.Json["start_time"]!.GetValue<DateTimeOffset>());
        Assert.Equal(
            (HttpStatusCode.BadRequest, HttpStatusCode.OK, HttpStatusCode.Conflict), (refused.Status, deleted.Status, gone.Status));
        Assert.Empty(call.Simulator.Meetings);
    }

    [Fact]
    public async Task The_weather_is_set_and_read()
    {
        await using var zoom = await ZoomClient.StartAsync();

        var set = await zoom.ControlAsync(
            HttpMethod.Put, "/zoom/weather", """{"lose_all": false, "lost_share": 0.5, "copies": 3, "shuffle_within": "00:00:30", "seed": 7}""");
        var read = await zoom.ControlAsync(HttpMethod.Get, "/zoom/weather");
        var refused = await zoom.ControlAsync(HttpMethod.Put, "/zoom/weather", """{"copies": 11}""");

        Assert.Equal(
            new WebhookWeather { LostShare = 0.5, Copies = 3, ShuffleWithin = TimeSpan.FromSeconds(30), Seed = 7 }, zoom.Simulator.Zoom.WebhookWeather);
        Assert.Equal(set.Body, read.Body);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
    }

    [Fact]
    public async Task Files_are_listed()
    {
        await using var call = await HeldCall.HoldAsync(TimeSpan.FromMinutes(3));

        var files = (await call.Zoom.ControlAsync(HttpMethod.Get, "/zoom/files")).Json.AsArray();

        Assert.Equal(
            call.Simulator.Files.Select(file => (file.Uuid, file.Kind, file.FileId, file.Length, file.Sha256)),
            files.Select(file => (
                (string)file!["uuid"]!, (string)file["kind"]!, (string)file["file_id"]!, (long)file["length"]!, (string)file["sha256"]!)));
    }

    [Theory]
    [InlineData("""{"turns":[{"speaker":"A"}]}""")]
    [InlineData("""{"turns":[{"speaker":"A","text":""}]}""")]
    [InlineData("""{"turns":[null]}""")]
    [InlineData("""{"people":[]}""")]
    [InlineData("""{"instances":2}""")]
    public async Task A_script_that_does_not_fit_is_refused_with_a_reason(string json)
    {
        await using var call = await HeldCall.PlanAsync();

        var answer = await call.Zoom.ControlAsync(HttpMethod.Put, $"/zoom/meetings/{call.Id}/conversation", json);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.NotEmpty((string)answer.Json["error"]!);
    }

    [Fact]
    public async Task A_script_needs_a_meeting()
    {
        await using var call = await HeldCall.PlanAsync();

        Assert.Equal(HttpStatusCode.Conflict, (await call.Zoom.ControlAsync(HttpMethod.Put, "/zoom/meetings/1/conversation", "{}")).Status);
    }
}
