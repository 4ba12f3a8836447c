using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using SalesFlow.Video.AspNetCore.Tests.Support;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.AspNetCore.Tests.Filters;

public sealed class OwnerTests
{
    public static TheoryData<string, string> Routes { get; } = new()
    {
        { "POST", "/api/video-meetings/create" },
        { "GET", "/api/video-meetings/meetings" },
        { "GET", "/api/video-meetings/meetings/1" },
        { "PATCH", "/api/video-meetings/meetings/1" },
        { "DELETE", "/api/video-meetings/meetings/1" },
        { "POST", "/api/video-meetings/meetings/1/retry" },
        { "POST", "/api/video-meetings/meetings/1/not-held" },
        { "POST", "/api/video-meetings/meetings/1/analyze" },
        { "GET", "/api/video-meetings/meetings/1/analysis" },
        { "PATCH", "/api/video-meetings/meetings/1/analysis/items/1" },
        { "GET", "/api/video-meetings/meetings/1/transcript" },
        { "GET", "/api/video-meetings/meetings/1/recording" },
        { "HEAD", "/api/video-meetings/meetings/1/recording" },
        { "GET", "/api/video-meetings/meetings/1/participants" },
        { "POST", "/api/video-meetings/meetings/1/fetch-recording" },
        { "GET", "/api/integrations/fake/authorize" },
        { "GET", "/api/integrations/fake/callback" },
        { "GET", "/api/integrations/list" },
        { "DELETE", "/api/integrations/fake/disconnect" },
        { "POST", "/api/integrations/fake/disconnect" },
        { "POST", "/api/integrations/1/default" },
    };

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Without_an_owner_every_route_answers_401(string method, string url)
    {
        await using var host = await VideoHost.StartAsync();
        using var client = host.ClientOf(null);
        using var request = new HttpRequestMessage(new HttpMethod(method), url);

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        await answer.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "unauthenticated");
        Assert.Null(answer.Headers.Location);
    }

    [Fact]
    public async Task The_default_value_of_an_owner_is_nobody()
    {
        await using var host = await VideoHost.StartAsync(options => options.Owner = static _ => default(OwnerId));
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await client.GetAnswerAsync("/api/integrations/list");

        await answer.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "unauthenticated");
    }

    [Theory]
    [InlineData(ClaimTypes.NameIdentifier, "cookie", HttpStatusCode.OK)]
    [InlineData("sub", "bearer", HttpStatusCode.OK)]
    [InlineData("sub", null, HttpStatusCode.Unauthorized)]
    [InlineData("name", "cookie", HttpStatusCode.Unauthorized)]
    public async Task By_default_the_owner_is_taken_from_the_claims_of_an_authenticated_user(string claim, string? authentication, HttpStatusCode expected)
    {
        await using var host = await VideoHost.StartAsync(
            options => options.Owner = new VideoEndpointOptions().Owner,
            pipeline: application => application.Use((HttpContext context, RequestDelegate next) =>
            {
                context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(claim, "user-1")], authentication));
                return next(context);
            }));
        using var client = host.ClientOf(null);

        using var answer = await client.GetAnswerAsync("/api/integrations/list");

        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("GET", "", null)]
    [InlineData("PATCH", "", """{"title":"Mine now"}""")]
    [InlineData("DELETE", "", null)]
    [InlineData("POST", "/retry", null)]
    [InlineData("POST", "/analyze", null)]
    [InlineData("POST", "/fetch-recording", null)]
    public async Task Another_owners_meeting_does_not_exist(string method, string action, string? body)
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var id = (await host.ScheduleAsync()).Text("id");

        using var answer = await SendAsync(host, VideoHost.OtherSeller, method, $"{MeetingJson.ListUrl}/{id}{action}", body);

        await answer.ShouldBeProblemAsync(HttpStatusCode.NotFound, "meeting_not_found");
        Assert.Single(host.Platform.Meetings);
        Assert.Equal("Product demo", host.Platform.Drafts[0].Title);
    }

    public static TheoryData<string, string, string?> Contents { get; } = new()
    {
        { "GET", "/transcript", null },
        { "GET", "/transcript?occurrence_id={occurrence}", null },
        { "GET", "/recording", null },
        { "GET", "/recording?occurrence_id={occurrence}&number=0&download=true", null },
        { "GET", "/participants", null },
        { "GET", "/participants?occurrence_id={occurrence}", null },
        { "GET", "/analysis", null },
        { "GET", "/analysis?occurrence_id={occurrence}", null },
        { "POST", "/analyze", null },
        { "POST", "/analyze?occurrence_id={occurrence}", null },
        { "PATCH", "/analysis/items/first", """{"state":"dismissed"}""" },
    };

    [Theory]
    [MemberData(nameof(Contents))]
    public async Task What_another_owners_meeting_left_behind_does_not_exist(string method, string action, string? body)
    {
        await using var host = await VideoHost.StartConnectedAsync();
        await host.ConnectAsync(VideoHost.OtherSeller, "account-2");
        var held = await HoldAsync(host);
        var url = $"{held.Url}{action.Replace("{occurrence}", held.OccurrenceId.ToString(), StringComparison.Ordinal)}";

        using var other = await SendAsync(host, VideoHost.OtherSeller, method, url, body);
        using var own = await SendAsync(host, VideoHost.Seller, method, url, body);

        await other.ShouldBeProblemAsync(HttpStatusCode.NotFound, "meeting_not_found");
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Contents))]
    public async Task Who_sees_an_owner_reaches_what_that_owners_meetings_left_behind(string method, string action, string? body)
    {
        await using var host = await VideoHost.StartConnectedAsync(options => options.SeesOwner =
            static (context, owner) => context.Request.Headers[VideoHost.OwnerHeader] == "team-lead" && owner == new OwnerId(VideoHost.Seller));
        var held = await HoldAsync(host);
        var url = $"{held.Url}{action.Replace("{occurrence}", held.OccurrenceId.ToString(), StringComparison.Ordinal)}";

        using var lead = await SendAsync(host, "team-lead", method, url, body);
        using var other = await SendAsync(host, VideoHost.OtherSeller, method, url, body);

        Assert.Equal(HttpStatusCode.OK, lead.StatusCode);
        await other.ShouldBeProblemAsync(HttpStatusCode.NotFound, "meeting_not_found");
    }

    [Fact]
    public async Task Who_sees_an_owner_reaches_that_owners_meetings_but_not_the_list_nor_other_owners()
    {
        await using var host = await VideoHost.StartConnectedAsync(options => options.SeesOwner =
            static (context, owner) => context.Request.Headers[VideoHost.OwnerHeader] == "team-lead" && owner == new OwnerId(VideoHost.Seller));
        await host.ConnectAsync(VideoHost.OtherSeller, "account-2");
        var url = $"{MeetingJson.ListUrl}/{(await host.ScheduleAsync()).Text("id")}";
        var otherUrl = $"{MeetingJson.ListUrl}/{(await host.ScheduleAsync(owner: VideoHost.OtherSeller)).Text("id")}";
        using var lead = host.ClientOf("team-lead");

        using var read = await lead.GetAnswerAsync($"{url}?include=host_url");
        using var changed = await lead.PatchTextAsync(url, """{"title":"Second demo"}""");
        using var other = await lead.GetAnswerAsync(otherUrl);
        using var list = await lead.GetAnswerAsync(MeetingJson.ListUrl);
        using var cancelled = await lead.DeleteAnswerAsync(url);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NoContent), (read.StatusCode, changed.StatusCode, cancelled.StatusCode));
        Assert.Equal("Second demo", (await changed.ReadJsonAsync()).Text("title"));
        await other.ShouldBeProblemAsync(HttpStatusCode.NotFound, "meeting_not_found");
        Assert.Equal(0, (await list.ReadJsonAsync()).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Owners_still_reach_their_own_meetings_when_some_see_others()
    {
        await using var host = await VideoHost.StartConnectedAsync(options => options.SeesOwner = static (_, _) => false);
        var url = $"{MeetingJson.ListUrl}/{(await host.ScheduleAsync()).Text("id")}";

        using var own = await SendAsync(host, VideoHost.Seller, "GET", url, null);
        using var other = await SendAsync(host, VideoHost.OtherSeller, "GET", url, null);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (own.StatusCode, other.StatusCode));
    }

    private static async Task<HeldMeeting> HoldAsync(VideoHost host)
    {
        var held = await HeldMeeting.HoldAsync(host);
        await held.AddTranscriptAsync(("Seller", "Good morning."));
        await held.AddAnalysisAsync(Analyses.Item("first"));
        await held.AddParticipantsAsync(new Participant { Name = "Seller" });
        await held.AddRecordingsAsync(new Recording { Id = "file-1", MediaType = "video/mp4", Size = 10 });
        host.Platform.OpenRecording = static (_, offset) => new RecordingContent(new GeneratedStream(offset, 10), "video/mp4", 10, offset);
        return held;
    }

    private static async Task<HttpResponseMessage> SendAsync(VideoHost host, string owner, string method, string url, string? body)
    {
        using var client = host.ClientOf(owner);
        using var request = new HttpRequestMessage(new HttpMethod(method), url);
        request.Content = body is null ? null : new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
