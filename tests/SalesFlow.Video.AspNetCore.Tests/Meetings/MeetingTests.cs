using System.Net;
using SalesFlow.Video.AspNetCore.Tests.Support;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.AspNetCore.Tests.Meetings;

public sealed class MeetingTests
{
    [Fact]
    public async Task A_meeting_is_read_without_its_host_link_and_may_not_be_kept()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var url = await ScheduleAsync(host);
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await client.GetAnswerAsync(url);

        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.False((await answer.ReadJsonAsync()).TryGetProperty("host_url", out _));
    }

    [Fact]
    public async Task The_host_link_is_read_from_the_platform_when_asked_for()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var url = await ScheduleAsync(host);
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await client.GetAnswerAsync($"{url}?include=host_url");

        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Equal("https://fakemeet.test/s/1?ticket=secret", (await answer.ReadJsonAsync()).Text("host_url"));
        Assert.DoesNotContain("ticket=secret", host.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_link_that_cannot_be_read_now_is_a_problem()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var url = await ScheduleAsync(host);
        host.Platform.Failure = FakeMeet.Fails(PlatformErrorKind.Unreachable);
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await client.GetAnswerAsync($"{url}?include=host_url");

        await answer.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable, "platform_unavailable");
    }

    [Fact]
    public async Task A_meeting_that_is_gone_at_the_platform_is_shown_without_a_host_link()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var url = await ScheduleAsync(host);
        host.Platform.Forget();
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await client.GetAnswerAsync($"{url}?include=host_url");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False((await answer.ReadJsonAsync()).TryGetProperty("host_url", out _));
    }

    [Fact]
    public async Task Something_else_cannot_be_included()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var url = await ScheduleAsync(host);
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await client.GetAnswerAsync($"{url}?include=tokens");

        await answer.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid_value");
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("PATCH", "")]
    [InlineData("DELETE", "")]
    [InlineData("POST", "/retry")]
    [InlineData("POST", "/withdraw")]
    [InlineData("POST", "/not-held")]
    [InlineData("POST", "/analyze")]
    [InlineData("GET", "/analysis")]
    [InlineData("PATCH", "/analysis/items/1")]
    [InlineData("GET", "/transcript")]
    [InlineData("GET", "/recording")]
    [InlineData("GET", "/participants")]
    [InlineData("POST", "/fetch-recording")]
    public async Task An_unknown_id_and_a_text_that_is_no_id_are_not_found(string method, string action)
    {
        await using var host = await VideoHost.StartConnectedAsync();
        using var client = host.ClientOf(VideoHost.Seller);

        foreach (var id in new[] { Guid.NewGuid().ToString(), "not-an-id", "%20" })
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), $"{MeetingJson.ListUrl}/{id}{action}");
            request.Content = method == "PATCH" ? new StringContent("{}", System.Text.Encoding.UTF8, "application/json") : null;
            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

            await answer.ShouldBeProblemAsync(HttpStatusCode.NotFound, "meeting_not_found");
        }
    }

    [Fact]
    public async Task A_meeting_is_moved_and_renamed_under_the_same_id_and_link()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var url = await ScheduleAsync(host);
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await client.PatchTextAsync(
            url, """{"title":"Second demo","start_time":"2027-03-05T10:00:00Z","duration_minutes":60,"time_zone":"Europe/Berlin","agenda":"Prices"}""");

        var meeting = await answer.ReadJsonAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(("Second demo", "2027-03-05T10:00:00Z", "Europe/Berlin"), (meeting.Text("title"), meeting.Text("scheduled_start"), meeting.Text("time_zone")));
        Assert.Equal(("fake-1", "https://fakemeet.test/j/1"), (meeting.Text("platform_meeting_id"), meeting.Text("join_url")));
        Assert.Equal("confirmed", meeting.GetProperty("sync").Text("state"));
        Assert.Equal(("Second demo", TimeSpan.FromHours(1), "Prices"), (host.Platform.Meetings[0].Title, host.Platform.Meetings[0].Duration, host.Platform.Meetings[0].Agenda));
    }

    [Fact]
    public async Task What_a_change_leaves_out_or_sets_to_null_stays()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var url = await ScheduleAsync(host);
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await client.PatchTextAsync(url, """{"title":null,"duration_minutes":90}""");

        var meeting = await answer.ReadJsonAsync();
        Assert.Equal(("Product demo", 90), (meeting.Text("title"), meeting.GetProperty("duration_minutes").GetInt32()));
    }

    [Fact]
    public async Task Everything_wrong_with_a_change_is_said_at_once_and_nothing_changes()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var url = await ScheduleAsync(host);
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await client.PatchTextAsync(url, """{"title":"","start_time":"2027-03-05T10:00:00","duration_minutes":0,"time_zone":5}""");
        using var read = await client.GetAnswerAsync(url);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(
            [("duration_minutes", "out_of_range"), ("start_time", "offset_missing"), ("time_zone", "invalid_request"), ("title", "required")],
            (await answer.ReadJsonAsync()).FieldErrors().Order());
        Assert.Equal("Product demo", (await read.ReadJsonAsync()).Text("title"));
    }

    [Fact]
    public async Task A_rule_that_a_change_breaks_is_named()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var url = await ScheduleAsync(host);
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await client.PatchTextAsync(url, """{"start_time":"2020-01-01T00:00:00Z"}""");

        var problem = await answer.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "start_in_past");
        Assert.Equal([("start_time", "start_in_past")], problem.FieldErrors());
    }

    [Fact]
    public async Task A_change_needs_a_json_body()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var url = await ScheduleAsync(host);
        using var client = host.ClientOf(VideoHost.Seller);
        using var content = new StringContent("title=Second");

        using var answer = await client.PatchAsync(new Uri(url, UriKind.Relative), content, TestContext.Current.CancellationToken);

        await answer.ShouldBeProblemAsync(HttpStatusCode.UnsupportedMediaType, "unsupported_media_type");
    }

    [Fact]
    public async Task A_held_meeting_is_neither_changed_nor_cancelled()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var id = (await host.ScheduleAsync()).Text("id");
        await host.SetStatusAsync(id, MeetingStatus.Completed);
        using var client = host.ClientOf(VideoHost.Seller);

        using var changed = await client.PatchTextAsync($"{MeetingJson.ListUrl}/{id}", """{"title":"Second demo"}""");
        using var cancelled = await client.DeleteAnswerAsync($"{MeetingJson.ListUrl}/{id}");

        await changed.ShouldBeProblemAsync(HttpStatusCode.Conflict, "already_held");
        await cancelled.ShouldBeProblemAsync(HttpStatusCode.Conflict, "already_held");
    }

    [Fact]
    public async Task A_lost_race_is_told()
    {
        await using var host = await VideoHost.StartConnectedAsync(services: FaultyMeetingStore.Register);
        var url = await ScheduleAsync(host);
        ((FaultyMeetingStore)host.Services.GetService(typeof(FaultyMeetingStore))!).LosesRaces = true;
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await client.PatchTextAsync(url, """{"title":"Second demo"}""");

        await answer.ShouldBeProblemAsync(HttpStatusCode.Conflict, "changed_meanwhile");
    }

    [Fact]
    public async Task Cancelling_can_be_repeated_and_ends_every_change()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var url = await ScheduleAsync(host);
        using var client = host.ClientOf(VideoHost.Seller);

        using var first = await client.DeleteAnswerAsync(url);
        using var second = await client.DeleteAnswerAsync(url);
        using var change = await client.PatchTextAsync(url, """{"title":"Second demo"}""");
        using var read = await client.GetAnswerAsync(url);

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent), (first.StatusCode, second.StatusCode));
        Assert.Empty(host.Platform.Meetings);
        await change.ShouldBeProblemAsync(HttpStatusCode.Conflict, "meeting_cancelled");
        Assert.Equal("cancelled", (await read.ReadJsonAsync()).Text("status"));
    }

    [Fact]
    public async Task Analyzing_a_meeting_without_a_transcript_says_why_there_is_none()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var url = await ScheduleAsync(host);
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await client.PostNothingAsync($"{url}/analyze");

        var problem = await answer.ShouldBeProblemAsync(HttpStatusCode.Conflict, "transcript_not_available");
        Assert.Equal("The meeting has not been held yet. Its transcript comes after it has ended.", problem.Text("detail"));
    }

    private static async Task<string> ScheduleAsync(VideoHost host) => $"{MeetingJson.ListUrl}/{(await host.ScheduleAsync()).Text("id")}";
}
