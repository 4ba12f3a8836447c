using System.Net;
using System.Text;
using SalesFlow.Video.Testing.Tests.Support;

namespace SalesFlow.Video.Testing.Tests.Zoom;

public sealed class CreateMeetingTests
{
    [Fact]
    public async Task A_meeting_is_created_as_asked()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();

        var answer = await zoom.CreateAsync(token, """
            {"topic":"Demo für Käufer","type":2,"start_time":"2026-11-03T14:00:00Z","duration":45,"timezone":"Europe/Berlin","agenda":"Plan",
             "password":"a1-_@*","settings":{"auto_recording":"cloud","waiting_room":false,"meeting_invitees":[{"email":"buyer@example.test"}]}}
            """);

        Assert.Equal(HttpStatusCode.Created, answer.Status);
        var meeting = answer.Json;
        Assert.Equal("Demo für Käufer", (string?)meeting["topic"]);
        Assert.Equal("2026-11-03T14:00:00Z", (string?)meeting["start_time"]);
        Assert.Equal("2026-11-02T09:00:00Z", (string?)meeting["created_at"]);
        Assert.Equal(("Europe/Berlin", 45, 2), ((string?)meeting["timezone"], (int)meeting["duration"]!, (int)meeting["type"]!));
        Assert.Equal(("Plan", "a1-_@*", "waiting"), ((string?)meeting["agenda"], (string?)meeting["password"], (string?)meeting["status"]));
        Assert.Equal("cloud", (string?)meeting["settings"]!["auto_recording"]);
        Assert.Equal("buyer@example.test", (string?)meeting["settings"]!["meeting_invitees"]![0]!["email"]);
        Assert.Equal("seller@example.com", (string?)meeting["host_email"]);
    }

    [Fact]
    public async Task Its_number_does_not_fit_into_32_bits()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();

        var answer = await zoom.CreateAsync(token);

        Assert.True((long)answer.Json["id"]! > int.MaxValue);
    }

    [Fact]
    public async Task Posted_twice_it_is_two_meetings()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();

        var first = await zoom.CreateMeetingAsync(token);
        var second = await zoom.CreateMeetingAsync(token);

        Assert.NotEqual(first, second);
        Assert.Equal(2, zoom.Simulator.Meetings.List().Count);
    }

    [Theory]
    [InlineData("2026-07-03T14:00:00Z", "Europe/Berlin", "2026-07-03T14:00:00Z")]
    [InlineData("2026-07-03T14:00:00", "Europe/Berlin", "2026-07-03T12:00:00Z")]
    [InlineData("2026-12-03T14:00:00", "America/New_York", "2026-12-03T19:00:00Z")]
    [InlineData("2027-03-28T02:30:00", "Europe/Berlin", "2027-03-28T01:30:00Z")]
    public async Task A_start_without_z_is_the_wall_clock_of_its_time_zone(string start, string zone, string expected)
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();

        var answer = await zoom.CreateAsync(token, $$"""{"topic":"t","type":2,"start_time":"{{start}}","timezone":"{{zone}}"}""");

        Assert.Equal(expected, (string?)answer.Json["start_time"]);
    }

    [Fact]
    public async Task A_wall_clock_without_a_time_zone_is_that_of_the_host()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();

        var answer = await zoom.CreateAsync(token, """{"topic":"t","start_time":"2026-12-03T14:00:00"}""");

        Assert.Equal(("2026-12-03T13:00:00Z", "Europe/Berlin"), ((string?)answer.Json["start_time"], (string?)answer.Json["timezone"]));
    }

    [Theory]
    [InlineData("basic@example.com", """{"auto_recording":"cloud"}""", "auto_recording", "none")]
    [InlineData("basic@example.com", """{"auto_recording":"local"}""", "auto_recording", "local")]
    [InlineData("basic@example.com", """{"auto_start_meeting_summary":true}""", "auto_start_meeting_summary", "false")]
    [InlineData("seller@example.com", """{"auto_recording":"cloud","encryption_type":"e2ee"}""", "auto_recording", "none")]
    [InlineData("seller@example.com", """{"auto_transcribing":true}""", "auto_transcribing", null)]
    public async Task What_the_account_may_not_have_is_dropped_without_a_word(string account, string settings, string name, string? effective)
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync(account);

        var answer = await zoom.CreateAsync(token, $$"""{"topic":"t","settings":{{settings}}}""");

        Assert.Equal(HttpStatusCode.Created, answer.Status);
        Assert.Equal(effective, answer.Json["settings"]![name]?.ToString());
    }

    [Theory]
    [InlineData("topic", """{"topic":"{201}"}""")]
    [InlineData("topic", """{"topic":""}""")]
    [InlineData("topic", """{"topic":7}""")]
    [InlineData("agenda", """{"agenda":"{2001}"}""")]
    [InlineData("duration", """{"duration":0}""")]
    [InlineData("duration", """{"duration":1441}""")]
    [InlineData("duration", """{"duration":"45"}""")]
    [InlineData("duration", """{"duration":45.5}""")]
    [InlineData("timezone", """{"timezone":"W. Europe Standard Time"}""")]
    [InlineData("timezone", """{"timezone":"Mars/Olympus"}""")]
    [InlineData("timezone", """{"timezone":null}""")]
    [InlineData("start_time", """{"start_time":"2026-11-03"}""")]
    [InlineData("start_time", """{"start_time":"2026-11-03T14:00:00+01:00"}""")]
    [InlineData("start_time", """{"start_time":"2026-11-03T14:00:00.0000000Z"}""")]
    [InlineData("start_time", """{"start_time":"2026-13-03T14:00:00Z"}""")]
    [InlineData("password", """{"password":"12345678901"}""")]
    [InlineData("password", """{"password":"with space"}""")]
    [InlineData("type", """{"type":5}""")]
    [InlineData("type", """{"type":8,"recurrence":{"type":1}}""")]
    [InlineData("settings", """{"settings":[]}""")]
    [InlineData("settings.jbh_time", """{"settings":{"jbh_time":7}}""")]
    [InlineData("settings.auto_recording", """{"settings":{"auto_recording":"Cloud"}}""")]
    [InlineData("settings.waiting_room", """{"settings":{"waiting_room":"true"}}""")]
    [InlineData("title", """{"title":"no such field"}""")]
    public async Task A_field_that_the_platform_refuses_is_named(string field, string json)
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();

        var answer = await zoom.CreateAsync(
            token, json.Replace("{201}", new string('x', 201), StringComparison.Ordinal).Replace("{2001}", new string('x', 2001), StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal((300, "Validation Failed."), (answer.Code, answer.Message));
        Assert.Equal([field], answer.InvalidFields);
        Assert.Empty(zoom.Simulator.Meetings.List());
    }

    [Fact]
    public async Task All_wrong_fields_are_named_at_once()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();

        var answer = await zoom.CreateAsync(token, """{"topic":"","duration":0,"settings":{"audio":"loud"}}""");

        Assert.Equal(["topic", "duration", "settings.audio"], answer.InvalidFields);
    }

    [Theory]
    [InlineData("application/json", "{\"topic\":")]
    [InlineData("application/json", "[]")]
    [InlineData("application/json", "null")]
    [InlineData("application/json", "")]
    [InlineData("application/json", "{\"topic\":\"a\",\"topic\":\"b\"}")]
    [InlineData("application/json", "{\"settings\":{\"audio\":\"both\",\"audio\":\"voip\"}}")]
    [InlineData("text/plain", "{\"topic\":\"t\"}")]
    [InlineData("application/x-www-form-urlencoded", "topic=t")]
    [InlineData(null, "{\"topic\":\"t\"}")]
    public async Task A_body_that_is_not_a_json_object_is_refused(string? contentType, string body)
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        if (contentType is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        var answer = await zoom.SendAsync(HttpMethod.Post, "/zoom/v2/users/me/meetings", content, ("Authorization", "Bearer " + token));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal((300, "Request Body should be a valid JSON object."), (answer.Code, answer.Message));
    }
}
