using System.Net;
using System.Text.Json.Nodes;
using SalesFlow.Video.Testing.Tests.Support;

namespace SalesFlow.Video.Testing.Tests.Zoom;

public sealed class MeetingTests
{
    [Fact]
    public async Task A_read_shows_the_meeting_with_a_new_start_link_each_time()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();
        var id = await zoom.CreateMeetingAsync(token);

        var first = (await zoom.CallAsync(HttpMethod.Get, $"/meetings/{id}", token)).Json;
        var second = (await zoom.CallAsync(HttpMethod.Get, $"/meetings/{id}", token)).Json;

        Assert.Equal(id, (long)first["id"]!);
        Assert.Contains("zak=eyJ", (string?)first["start_url"], StringComparison.Ordinal);
        Assert.NotEqual((string?)first["start_url"], (string?)second["start_url"]);
        Assert.Equal((string?)first["join_url"], (string?)second["join_url"]);
    }

    [Fact]
    public async Task An_update_changes_what_it_names_and_nothing_else()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();
        var before = (await zoom.CreateAsync(token, """
            {"topic":"Before","start_time":"2026-11-03T14:00:00Z","duration":45,"agenda":"Plan","settings":{"waiting_room":false,"auto_recording":"cloud"}}
            """)).Json;

        var answer = await zoom.CallAsync(
            HttpMethod.Patch, $"/meetings/{before["id"]}", token, """{"topic":"After","settings":{"auto_recording":"none"}}""");

        Assert.Equal(HttpStatusCode.NoContent, answer.Status);
        Assert.Empty(answer.Body);
        var after = (await zoom.CallAsync(HttpMethod.Get, $"/meetings/{before["id"]}", token)).Json;
        var expected = before.DeepClone();
        expected["topic"] = "After";
        expected["settings"]!["auto_recording"] = "none";
        expected["start_url"] = after["start_url"]!.DeepClone();
        Assert.True(JsonNode.DeepEquals(expected, after), after.ToJsonString());
    }

    [Fact]
    public async Task A_wall_clock_start_in_an_update_is_read_in_the_meetings_time_zone()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();
        var created = await zoom.CreateAsync(token, """{"topic":"t","start_time":"2026-11-03T14:00:00Z","timezone":"America/New_York"}""");
        var id = (long)created.Json["id"]!;

        await zoom.CallAsync(HttpMethod.Patch, $"/meetings/{id}", token, """{"start_time":"2026-12-03T14:00:00"}""");

        Assert.Equal(new DateTimeOffset(2026, 12, 3, 19, 0, 0, TimeSpan.Zero), zoom.FindMeeting(id)!.StartTime);
    }

    [Fact]
    public async Task An_update_cannot_move_a_meeting_into_the_past()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();
        var id = await zoom.CreateMeetingAsync(token);

        var answer = await zoom.CallAsync(HttpMethod.Patch, $"/meetings/{id}", token, """{"start_time":"2026-11-02T08:59:59Z"}""");

        Assert.Equal(300, answer.Code);
        Assert.Equal(["start_time"], answer.InvalidFields);
    }

    [Fact]
    public async Task An_update_is_checked_like_a_create()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();
        var id = await zoom.CreateMeetingAsync(token);

        var answer = await zoom.CallAsync(HttpMethod.Patch, $"/meetings/{id}", token, """{"duration":0,"status":"started"}""");

        Assert.Equal(["duration", "status"], answer.InvalidFields);
    }

    [Fact]
    public async Task A_deleted_meeting_does_not_exist()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();
        var id = await zoom.CreateMeetingAsync(token);

        var deleted = await zoom.CallAsync(HttpMethod.Delete, $"/meetings/{id}", token);
        var again = await zoom.CallAsync(HttpMethod.Delete, $"/meetings/{id}", token);

        Assert.Equal(HttpStatusCode.NoContent, deleted.Status);
        Assert.Equal(HttpStatusCode.NotFound, again.Status);
        Assert.Equal((3001, $"Meeting does not exist: {id}."), (again.Code, again.Message));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public async Task Another_persons_meeting_is_forbidden(string method)
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (owner, _) = await zoom.ConnectAsync();
        var (stranger, _) = await zoom.ConnectAsync("basic@example.com");
        var id = await zoom.CreateMeetingAsync(owner);

        var answer = await zoom.CallAsync(new HttpMethod(method), $"/meetings/{id}", stranger, """{"topic":"Mine"}""");

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Equal(2306, answer.Code);
        Assert.Equal("Demo", zoom.FindMeeting(id)!.Title);
    }

    [Fact]
    public async Task A_held_instant_meeting_does_not_exist_any_more()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();
        var id = (long)(await zoom.CreateAsync(token, """{"topic":"Now","type":1}""")).Json["id"]!;
        await zoom.StartMeetingAsync(id);
        await zoom.EndMeetingAsync(id);

        Assert.Equal(3001, (await zoom.CallAsync(HttpMethod.Get, $"/meetings/{id}", token)).Code);
    }
}
