using System.Net;
using SalesFlow.Video.AspNetCore.Tests.Support;

namespace SalesFlow.Video.AspNetCore.Tests.Meetings;

/// <summary>A meeting shows what its platform confirmed; what was asked for stands beside it.</summary>
public sealed class WishTests
{
    [Fact]
    public async Task A_change_during_an_outage_is_kept_and_shown_as_pending()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var url = await ScheduleAsync(host);
        host.Platform.Failure = FakeMeet.Fails(PlatformErrorKind.Unreachable);
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await client.PatchTextAsync(url, """{"title":"Second demo"}""");

        var meeting = await answer.ReadJsonAsync();
        var sync = meeting.GetProperty("sync");
        Assert.Equal((HttpStatusCode.OK, "Product demo"), (answer.StatusCode, meeting.Text("title")));
        Assert.Equal(("pending", "update"), (sync.Text("state"), sync.Text("what")));
        Assert.Equal(("Second demo", null), (sync.GetProperty("wish").Text("title"), sync.GetProperty("wish").Text("start_time")));
    }

    [Fact]
    public async Task A_change_that_the_platform_declines_is_a_problem_and_shown_at_the_meeting()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var url = await ScheduleAsync(host);
        host.Platform.Failure = FakeMeet.Fails(PlatformErrorKind.Refused);
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await client.PatchTextAsync(url, """{"title":"Second demo"}""");
        using var read = await client.GetAnswerAsync(url);

        await answer.ShouldBeProblemAsync(HttpStatusCode.UnprocessableEntity, "platform_refused");
        var sync = (await read.ReadJsonAsync()).GetProperty("sync");
        Assert.Equal(("failed", "update", "platform_refused"), (sync.Text("state"), sync.Text("what"), sync.Text("reason")));
        Assert.Equal("Second demo", sync.GetProperty("wish").Text("title"));
        Assert.Equal("Product demo", (await read.ReadJsonAsync()).Text("title"));
    }

    [Theory]
    [InlineData("retry", "Second demo", "confirmed")]
    [InlineData("withdraw", "Product demo", "confirmed")]
    public async Task A_declined_change_is_tried_again_or_given_up(string action, string title, string state)
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var url = await ScheduleAsync(host);
        host.Platform.Failure = FakeMeet.Fails(PlatformErrorKind.Refused);
        using var client = host.ClientOf(VideoHost.Seller);
        using var declined = await client.PatchTextAsync(url, """{"title":"Second demo"}""");
        host.Platform.Failure = null;

        using var answer = await client.PostNothingAsync($"{url}/{action}");

        var meeting = await answer.ReadJsonAsync();
        Assert.Equal((HttpStatusCode.OK, title), (answer.StatusCode, meeting.Text("title")));
        Assert.Equal((state, null), (meeting.GetProperty("sync").Text("state"), meeting.GetProperty("sync").Text("reason")));
        Assert.Equal(title, host.Platform.Meetings[0].Title);
    }

    [Theory]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public async Task What_is_asked_of_a_disconnected_account_is_refused_and_not_kept(string method)
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var url = await ScheduleAsync(host);
        using var client = host.ClientOf(VideoHost.Seller);
        using var gone = await client.PostNothingAsync("/api/integrations/fake/disconnect");
        using var request = new HttpRequestMessage(new HttpMethod(method), url);
        request.Content = method == "PATCH" ? new StringContent("""{"title":"Second demo"}""", System.Text.Encoding.UTF8, "application/json") : null;

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        using var read = await client.GetAnswerAsync(url);

        await answer.ShouldBeProblemAsync(HttpStatusCode.Conflict, "not_connected");
        var meeting = await read.ReadJsonAsync();
        Assert.Equal(("scheduled", "Product demo", "confirmed"), (meeting.Text("status"), meeting.Text("title"), meeting.GetProperty("sync").Text("state")));
        Assert.Single(host.Platform.Meetings);
    }

    [Fact]
    public async Task Cancelling_during_an_outage_is_kept_and_shown_as_pending()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var url = await ScheduleAsync(host);
        host.Platform.Failure = FakeMeet.Fails(PlatformErrorKind.Unreachable);
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await client.DeleteAnswerAsync(url);
        using var read = await client.GetAnswerAsync(url);

        var meeting = await read.ReadJsonAsync();
        Assert.Equal((HttpStatusCode.NoContent, "scheduled"), (answer.StatusCode, meeting.Text("status")));
        Assert.Equal(("pending", "cancel"), (meeting.GetProperty("sync").Text("state"), meeting.GetProperty("sync").Text("what")));
    }

    [Fact]
    public async Task A_cancellation_that_the_platform_declines_is_a_problem()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var url = await ScheduleAsync(host);
        host.Platform.Failure = FakeMeet.Fails(PlatformErrorKind.Refused);
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await client.DeleteAnswerAsync(url);

        await answer.ShouldBeProblemAsync(HttpStatusCode.UnprocessableEntity, "platform_refused");
    }

    private static async Task<string> ScheduleAsync(VideoHost host) => $"{MeetingJson.ListUrl}/{(await host.ScheduleAsync()).Text("id")}";
}
