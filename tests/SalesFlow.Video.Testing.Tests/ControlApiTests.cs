using System.Net;
using SalesFlow.Video.Testing.Tests.Support;
using SalesFlow.Video.Testing.Webhooks;
using SalesFlow.Video.Testing.Zoom;

namespace SalesFlow.Video.Testing.Tests;

public sealed class ControlApiTests
{
    [Fact]
    public async Task The_clock_is_read_set_and_advanced()
    {
        await using var zoom = await ZoomClient.StartAsync();

        await zoom.ControlAsync(HttpMethod.Post, "/clock/advance", """{"seconds":60}""");
        var advanced = await zoom.ControlAsync(HttpMethod.Post, "/clock/advance", """{"seconds":30,"when_quiet":true}""");
        var faster = await zoom.ControlAsync(HttpMethod.Put, "/clock", """{"speed":60}""");

        Assert.Equal(new DateTimeOffset(2026, 11, 2, 9, 1, 30, TimeSpan.Zero), advanced.Json["now"]!.GetValue<DateTimeOffset>());
        Assert.Equal(60, (double)faster.Json["speed"]!);
        Assert.Equal(60, zoom.Simulator.Clock.Speed);
    }

    [Theory]
    [InlineData("PUT", "/clock", """{"sped":60}""")]
    [InlineData("PUT", "/clock", "{}")]
    [InlineData("PUT", "/clock", """{"speed":-1}""")]
    [InlineData("PUT", "/clock", "speed=1")]
    [InlineData("POST", "/clock/advance", """{"seconds":-1}""")]
    [InlineData("POST", "/faults", """{"kind":"explode","path":"*"}""")]
    [InlineData("POST", "/faults", """{"kind":"answer","path":"*","status":99}""")]
    [InlineData("PUT", "/zoom/rotation", """{"mode":"grace"}""")]
    public async Task What_does_not_fit_is_refused_with_a_reason(string method, string path, string json)
    {
        await using var zoom = await ZoomClient.StartAsync();

        var answer = await zoom.ControlAsync(new HttpMethod(method), path, json);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.NotEmpty((string)answer.Json["error"]!);
        Assert.Equal(0, zoom.Simulator.Clock.Speed);
    }

    [Fact]
    public async Task Faults_are_added_listed_and_cleared()
    {
        await using var zoom = await ZoomClient.StartAsync();

        var added = await zoom.ControlAsync(HttpMethod.Post, "/faults", """
            {"kind":"answer","method":"GET","path":"/zoom/v2/*","times":2,"status":418,"body":"{}","headers":{"Retry-After":"7"}}
            """);
        var hit = await zoom.GetAsync("/zoom/v2/users/me");
        var listed = await zoom.ControlAsync(HttpMethod.Get, "/faults");
        await zoom.ControlAsync(HttpMethod.Delete, "/faults");

        Assert.Equal(HttpStatusCode.Created, added.Status);
        Assert.Equal(418, (int)hit.Status);
        Assert.Equal("7", hit.Headers["Retry-After"]);
        Assert.Equal(1, (int)listed.Json[0]!["times"]!);
        Assert.Empty(zoom.Simulator.Faults.Pending);
    }

    [Theory]
    [InlineData("delay_before")]
    [InlineData("delay_after")]
    [InlineData("abort_before")]
    [InlineData("abort_after")]
    [InlineData("html")]
    [InlineData("invalid_json")]
    public async Task Every_kind_of_fault_has_a_name(string kind)
    {
        await using var zoom = await ZoomClient.StartAsync();

        var added = await zoom.ControlAsync(HttpMethod.Post, "/faults", $$"""{"kind":"{{kind}}","path":"/zoom/oauth/token","delay_seconds":0.1}""");

        Assert.Equal(HttpStatusCode.Created, added.Status);
        Assert.Equal(kind is "html" or "invalid_json" ? "answer" : kind, (string?)added.Json["kind"]);
        Assert.Equal("*", Assert.Single(zoom.Simulator.Faults.Pending).Method);
    }

    [Fact]
    public async Task Requests_are_listed()
    {
        await using var zoom = await ZoomClient.StartAsync();
        await zoom.GetAsync("/zoom/v2/users/me");

        var listed = await zoom.ControlAsync(HttpMethod.Get, "/requests");

        Assert.Equal("/zoom/v2/users/me", (string?)listed.Json[0]!["path"]);
    }

    [Fact]
    public async Task A_reset_empties_the_simulator()
    {
        await using var zoom = await ZoomClient.StartAsync();
        await zoom.CreateMeetingAsync((await zoom.ConnectAsync()).Access);

        var answer = await zoom.ControlAsync(HttpMethod.Post, "/reset");

        Assert.Equal(HttpStatusCode.NoContent, answer.Status);
        Assert.Empty(zoom.Simulator.Meetings.List());
    }

    [Fact]
    public async Task Meetings_are_listed_started_and_ended()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var id = await zoom.CreateMeetingAsync((await zoom.ConnectAsync()).Access);

        var early = await zoom.ControlAsync(HttpMethod.Post, $"/meetings/zoom/{id}/end");
        var started = await zoom.ControlAsync(HttpMethod.Post, $"/meetings/zoom/{id}/start");
        var listed = await zoom.ControlAsync(HttpMethod.Get, "/meetings?platform=zoom");
        var elsewhere = await zoom.ControlAsync(HttpMethod.Get, "/meetings?platform=teams");
        var one = await zoom.ControlAsync(HttpMethod.Get, $"/meetings/zoom/{id}");
        var ended = await zoom.ControlAsync(HttpMethod.Post, $"/meetings/zoom/{id}/end");
        var unknown = await zoom.ControlAsync(HttpMethod.Post, "/meetings/zoom/1/start");

        Assert.Equal(HttpStatusCode.Conflict, early.Status);
        Assert.True((bool)started.Json["is_started"]!);
        Assert.True((bool)listed.Json[0]!["is_started"]!);
        Assert.Empty(elsewhere.Json.AsArray());
        Assert.Equal(("zoom", $"{id}"), ((string?)one.Json["platform"], (string?)one.Json["id"]));
        Assert.False((bool)ended.Json["is_started"]!);
        Assert.Equal(HttpStatusCode.Conflict, unknown.Status);
    }

    [Fact]
    public async Task Accounts_and_apps_are_registered_and_rotation_is_set()
    {
        await using var zoom = await ZoomClient.StartAsync();

        var account = await zoom.ControlAsync(HttpMethod.Put, "/accounts", """
            {"id":"u3","company":"c3","email":"third@example.com","first_name":"Third","last_name":"Seller"}
            """);
        var app = await zoom.ControlAsync(HttpMethod.Put, "/zoom/apps", """
            {"client_id":"c","client_secret":"s","redirect_uris":["http://localhost:1/cb"],"webhook_url":"http://localhost:1/hook"}
            """);
        await zoom.ControlAsync(HttpMethod.Put, "/zoom/rotation", """{"mode":"grace","seconds":30}""");

        Assert.Equal(HttpStatusCode.OK, account.Status);
        Assert.Equal(HttpStatusCode.OK, app.Status);
        Assert.Equal(3, zoom.Simulator.Accounts.List().Count);
        Assert.Equal(new Uri("http://localhost:1/hook"), zoom.Simulator.Zoom.Apps.Single(known => known.ClientId == "c").WebhookUrl);
        Assert.Equal(TimeSpan.FromSeconds(30), zoom.Simulator.Zoom.RefreshTokenGrace);
    }

    [Fact]
    public async Task The_weather_is_set_and_read()
    {
        await using var zoom = await ZoomClient.StartAsync();

        var set = await zoom.ControlAsync(
            HttpMethod.Put, "/weather", """{"lose_all": false, "lost_share": 0.5, "copies": 3, "shuffle_within": "00:00:30", "seed": 7}""");
        var read = await zoom.ControlAsync(HttpMethod.Get, "/weather");
        var refused = await zoom.ControlAsync(HttpMethod.Put, "/weather", """{"copies": 11}""");

        Assert.Equal(
            new WebhookWeather { LostShare = 0.5, Copies = 3, ShuffleWithin = TimeSpan.FromSeconds(30), Seed = 7 }, zoom.Simulator.WebhookWeather);
        Assert.Equal(set.Body, read.Body);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
    }

    [Fact]
    public async Task What_only_Zoom_decides_for_an_account_is_set()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();

        var set = await zoom.ControlAsync(HttpMethod.Put, "/zoom/account-defaults/seller@example.com", """{"auto_recording":"cloud"}""");
        var unknown = await zoom.ControlAsync(HttpMethod.Put, "/zoom/account-defaults/nobody", "{}");
        var meeting = await zoom.CreateAsync(token);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (set.Status, unknown.Status));
        Assert.Equal("cloud", (string?)meeting.Json["settings"]!["auto_recording"]);
    }

    [Fact]
    public async Task An_app_is_removed_for_a_person()
    {
        await using var zoom = await ZoomClient.StartAsync();
        await zoom.ConnectAsync();
        var path = $"/zoom/apps/{ZoomApp.DemoClientId}/users/seller@example.com";

        var removed = await zoom.ControlAsync(HttpMethod.Delete, path);
        var again = await zoom.ControlAsync(HttpMethod.Delete, path);

        Assert.Equal(HttpStatusCode.NoContent, removed.Status);
        Assert.Equal(HttpStatusCode.NotFound, again.Status);
    }

    [Theory]
    [InlineData("Host", "simulator.example.com")]
    [InlineData("Host", "localhost.example.com:8100")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Only_this_machine_may_call_it(string header, string value)
    {
        await using var zoom = await ZoomClient.StartAsync();
        await zoom.CreateMeetingAsync((await zoom.ConnectAsync()).Access);

        var answer = await zoom.SendAsync(HttpMethod.Post, "/simulator/reset", null, (header, value));

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Single(zoom.Simulator.Meetings.List());
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:8100")]
    [InlineData("[::1]:8100")]
    [InlineData("app.localhost")]
    public async Task Every_loopback_name_is_this_machine(string host)
    {
        await using var zoom = await ZoomClient.StartAsync();

        var answer = await zoom.SendAsync(HttpMethod.Get, "/simulator/clock", null, ("Host", host));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    [Theory]
    [InlineData("de-DE,de;q=0.9,en;q=0.8", "Dies ist nicht die echte Plattform")]
    [InlineData("en-US,de;q=0.5", "This is not the real platform")]
    public async Task The_first_page_says_what_this_is_in_the_readers_language(string languages, string sentence)
    {
        await using var zoom = await ZoomClient.StartAsync();

        var page = await zoom.SendAsync(HttpMethod.Get, "/", null, ("Accept-Language", languages));

        Assert.Contains("Simulator", page.Body, StringComparison.Ordinal);
        Assert.Contains(sentence, page.Body, StringComparison.Ordinal);
        Assert.Contains("/simulator/meetings", page.Body, StringComparison.Ordinal);
    }
}
