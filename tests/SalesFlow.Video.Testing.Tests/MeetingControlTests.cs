using System.Net;
using SalesFlow.Video.Testing.Tests.Support;

namespace SalesFlow.Video.Testing.Tests;

public sealed class MeetingControlTests
{
    [Fact]
    public async Task A_script_is_set_and_what_happened_is_shown()
    {
        await using var call = await HeldCall.PlanAsync();

        var set = await call.Zoom.ControlAsync(HttpMethod.Put, $"/meetings/zoom/{call.Id}/script", """
            {
              "conversation": {
                "turns": [{"speaker": "Demo Seller", "text": "One two"}, {"speaker": "Buyer", "text": "Three"}],
                "attendees": [
                  {"name": "Demo Seller", "email": "seller@example.com", "signed_in_as": "seller@example.com", "is_internal": true},
                  {"name": "Buyer", "sessions": [{"join": "00:00:00.2", "leave": "00:00:01"}]}
                ]
              },
              "is_recorded": false, "is_transcribed": false, "occurrences": 1, "nobody_joins": false
            }
            """);
        call.Advance(TimeSpan.FromHours(2).TotalSeconds);
        var shown = (await call.Zoom.ControlAsync(HttpMethod.Get, $"/meetings/zoom/{call.Id}/occurrences")).Json.AsArray();

        Assert.Equal(HttpStatusCode.OK, set.Status);
        var occurrence = Assert.Single(shown)!;
        Assert.Equal(call.Instance.Id, (string?)occurrence["id"]);
        Assert.Equal(HeldCall.Start, occurrence["started_at"]!.GetValue<DateTimeOffset>());
        Assert.Equal(HeldCall.Start.AddMilliseconds(1500), occurrence["ended_at"]!.GetValue<DateTimeOffset>());
        Assert.Equal(
            [("Demo Seller", "One two", 0, 800), ("Buyer", "Three", 1100, 1500)],
            occurrence["turns"]!.AsArray().Select(turn =>
                ((string)turn!["speaker"]!, (string)turn["text"]!, (int)turn["start_ms"]!, (int)turn["end_ms"]!)));
        Assert.Equal("00:00:01", (string?)occurrence["attendees"]![1]!["sessions"]![0]!["leave"]);
    }

    [Fact]
    public async Task Holding_is_switched_while_it_runs()
    {
        await using var call = await HeldCall.PlanAsync();

        var off = await call.Zoom.ControlAsync(HttpMethod.Put, "/hold", """{"scheduled": false}""");

        Assert.Equal(HttpStatusCode.OK, off.Status);
        Assert.False(call.Meetings.HoldsScheduled);
    }

    [Fact]
    public async Task A_foreign_meeting_is_held()
    {
        await using var zoom = await ZoomClient.StartAsync();

        var held = await zoom.ControlAsync(HttpMethod.Post, "/foreign-meetings", """{"platform":"zoom","account":"seller@example.com","title":"Lunch"}""");
        var unknown = await zoom.ControlAsync(HttpMethod.Post, "/foreign-meetings", """{"platform":"zoom","account":"nobody","title":"Lunch"}""");
        var elsewhere = await zoom.ControlAsync(
            HttpMethod.Post, "/foreign-meetings", """{"platform":"nowhere","account":"seller@example.com","title":"Lunch"}""");
        var untitled = await zoom.ControlAsync(HttpMethod.Post, "/foreign-meetings", """{"platform":"zoom","account":"seller@example.com","title":" "}""");

        Assert.True((bool)held.Json["is_started"]!);
        Assert.Equal("Lunch", Assert.Single(zoom.Simulator.Meetings.List()).Title);
        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict, HttpStatusCode.BadRequest), (unknown.Status, elsewhere.Status, untitled.Status));
    }

    [Theory]
    [InlineData("GET", "", 404)]
    [InlineData("POST", "/start", 409)]
    [InlineData("POST", "/end", 409)]
    [InlineData("DELETE", "", 409)]
    public async Task What_is_at_no_platform_is_refused(string method, string part, int status)
    {
        await using var zoom = await ZoomClient.StartAsync();

        foreach (var address in new[] { "zoom/1", "zoom/not-a-number", "nowhere/1" })
        {
            var answer = await zoom.ControlAsync(new HttpMethod(method), $"/meetings/{address}{part}");

            Assert.Equal((status, true), ((int)answer.Status, answer.Body.Contains(address, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task A_meeting_is_changed_and_deleted()
    {
        await using var call = await HeldCall.PlanAsync();
        var path = $"/meetings/zoom/{call.Id}";

        var changed = await call.Zoom.ControlAsync(
            HttpMethod.Patch, path, """{"title":"After","start_time":"2026-11-05T10:00:00+01:00","duration":"00:30:00","time_zone":"Europe/Paris","recording":"local"}""");
        var refused = await call.Zoom.ControlAsync(HttpMethod.Patch, path, """{"title":""}""");
        var deleted = await call.Zoom.ControlAsync(HttpMethod.Delete, path);
        var gone = await call.Zoom.ControlAsync(HttpMethod.Delete, path);

        Assert.Equal(
            ("After", "00:30:00", "local"),
            ((string?)changed.Json["title"], (string?)changed.Json["duration"], (string?)changed.Json["recording"]));
        Assert.Equal(new DateTimeOffset(2026, 11, 5, 9, 0, 0, TimeSpan.Zero), changed.Json["start_time"]!.GetValue<DateTimeOffset>());
        Assert.Equal(
            (HttpStatusCode.BadRequest, HttpStatusCode.OK, HttpStatusCode.Conflict), (refused.Status, deleted.Status, gone.Status));
        Assert.Empty(call.Meetings.List());
    }

    [Fact]
    public async Task Files_are_listed()
    {
        await using var call = await HeldCall.HoldAsync(TimeSpan.FromMinutes(3));

        var files = (await call.Zoom.ControlAsync(HttpMethod.Get, "/files")).Json.AsArray();

        Assert.Equal(
            call.Meetings.Files.Select(file => (file.Platform, file.OccurrenceId, file.Kind, file.PlatformKind, file.FileId, file.Length, file.Sha256)),
            files.Select(file => (
                (string)file!["platform"]!, (string)file["occurrence_id"]!, (string)file["kind"]!, (string)file["platform_kind"]!,
                (string)file["file_id"]!, (long)file["length"]!, (string)file["sha256"]!)));
    }

    [Theory]
    [InlineData("""{"conversation":{"turns":[{"speaker":"A"}]}}""")]
    [InlineData("""{"conversation":{"turns":[{"speaker":"A","text":""}]}}""")]
    [InlineData("""{"conversation":{"turns":[null]}}""")]
    [InlineData("""{"conversation":{"people":[]}}""")]
    [InlineData("""{"occurrences":2}""")]
    public async Task A_script_that_does_not_fit_is_refused_with_a_reason(string json)
    {
        await using var call = await HeldCall.PlanAsync();

        var answer = await call.Zoom.ControlAsync(HttpMethod.Put, $"/meetings/zoom/{call.Id}/script", json);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.NotEmpty((string)answer.Json["error"]!);
    }

    [Fact]
    public async Task A_script_needs_a_meeting()
    {
        await using var call = await HeldCall.PlanAsync();

        Assert.Equal(HttpStatusCode.Conflict, (await call.Zoom.ControlAsync(HttpMethod.Put, "/meetings/zoom/1/script", "{}")).Status);
    }
}
