using System.Net;
using System.Text.RegularExpressions;
using SalesFlow.Video.Testing.Tests.Support;

namespace SalesFlow.Video.Testing.Tests.Zoom;

public sealed partial class RoomTests
{
    [Fact]
    public async Task A_person_starts_and_ends_the_meeting_on_the_page_behind_the_join_link()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();
        var id = await zoom.CreateMeetingAsync(token);
        var join = zoom.FindMeeting(id)!.JoinUrl;

        var started = await PressAsync(zoom, await zoom.GetAsync(join.PathAndQuery));
        var wasRunning = zoom.FindMeeting(id)!.IsStarted;
        await PressAsync(zoom, await zoom.GetAsync(started.Headers["Location"]));

        Assert.True(wasRunning);
        Assert.Equal(join.PathAndQuery, started.Headers["Location"]);
        Assert.NotNull(zoom.FindMeeting(id)!.ActualEnd);
    }

    [Fact]
    public async Task The_start_link_opens_the_room_for_two_hours()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();
        var link = new Uri((string)(await zoom.CreateAsync(token)).Json["start_url"]!).PathAndQuery;

        var young = await zoom.GetAsync(link);
        zoom.Simulator.Clock.Advance(TimeSpan.FromHours(2));
        var old = await zoom.GetAsync(link);

        Assert.Equal(HttpStatusCode.OK, young.Status);
        Assert.Equal(HttpStatusCode.Forbidden, old.Status);
    }

    [Fact]
    public async Task Without_the_passcode_the_room_stays_closed()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();
        var id = await zoom.CreateMeetingAsync(token);

        var page = await zoom.GetAsync($"/zoom/j/{id}?pwd=guess");
        var act = await zoom.SendAsync(HttpMethod.Post, $"/zoom/j/{id}/start", ZoomClient.Form(("pwd", "guess")));

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Equal(HttpStatusCode.Forbidden, act.Status);
        Assert.False(zoom.FindMeeting(id)!.IsStarted);
    }

    [Fact]
    public async Task The_room_of_a_deleted_meeting_is_gone()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();
        var id = await zoom.CreateMeetingAsync(token);
        var join = zoom.FindMeeting(id)!.JoinUrl;
        await zoom.CallAsync(HttpMethod.Delete, $"/meetings/{id}", token);

        Assert.Equal(HttpStatusCode.NotFound, (await zoom.GetAsync(join.PathAndQuery)).Status);
    }

    [Fact]
    public async Task A_title_is_text_on_the_page()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();
        var created = await zoom.CreateAsync(token, """{"topic":"<script>alert(1)</script>"}""");

        var page = await zoom.GetAsync(new Uri((string)created.Json["join_url"]!).PathAndQuery);

        Assert.DoesNotContain("<script", page.Body, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", page.Body, StringComparison.Ordinal);
    }

    private static Task<Answer> PressAsync(ZoomClient zoom, Answer page) => zoom.SendAsync(
        HttpMethod.Post,
        Action().Match(page.Body).Groups[1].Value,
        ZoomClient.Form(("pwd", Passcode().Match(page.Body).Groups[1].Value)));

    [GeneratedRegex("""action="([^"]+)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Action();

    [GeneratedRegex("""name="pwd"\ value="([^"]+)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Passcode();
}
