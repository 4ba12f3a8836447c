using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SalesFlow.Video.AspNetCore.Tests.Support;

namespace SalesFlow.Video.AspNetCore.Tests.Filters;

public sealed class UnexpectedErrorTests
{
    [Fact]
    public async Task A_failure_is_logged_once_and_told_without_details()
    {
        await using var host = await StartFailingAsync(new InvalidOperationException("The database password is hunter2."));
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await client.GetAnswerAsync($"{MeetingJson.ListUrl}/{Guid.NewGuid()}");

        var problem = await answer.ShouldBeProblemAsync(HttpStatusCode.InternalServerError, "internal_error");
        Assert.DoesNotContain("hunter2", problem.GetRawText(), StringComparison.Ordinal);
        var line = Assert.Single(host.Log.Of(LogLevel.Error));
        Assert.StartsWith("GET /api/video-meetings/meetings/{id} failed", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StatusCodes.Status413PayloadTooLarge, HttpStatusCode.RequestEntityTooLarge, "too_large")]
    [InlineData(StatusCodes.Status408RequestTimeout, HttpStatusCode.RequestTimeout, "invalid_request")]
    [InlineData(StatusCodes.Status400BadRequest, HttpStatusCode.BadRequest, "invalid_request")]
    public async Task A_request_that_the_server_itself_refuses_keeps_its_status(int serverStatus, HttpStatusCode status, string code)
    {
        await using var host = await StartFailingAsync(new BadHttpRequestException("Sensitive words", serverStatus));
        using var client = host.ClientOf(VideoHost.Seller);

        using var answer = await client.GetAnswerAsync($"{MeetingJson.ListUrl}/{Guid.NewGuid()}");

        var problem = await answer.ShouldBeProblemAsync(status, code);
        Assert.DoesNotContain("Sensitive", problem.GetRawText(), StringComparison.Ordinal);
        Assert.Empty(host.Log.Of(LogLevel.Error));
    }

    [Fact]
    public async Task A_client_that_leaves_is_no_error()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        var arrived = new TaskCompletionSource();
        var gone = new TaskCompletionSource();
        host.Platform.AfterCreate = _ =>
        {
            arrived.SetResult();
            return gone.Task;
        };
        using var client = host.ClientOf(VideoHost.Seller);
        using var leaving = new CancellationTokenSource();
        using var content = new StringContent(MeetingJson.Good, System.Text.Encoding.UTF8, "application/json");

        var posting = client.PostAsync(new Uri(MeetingJson.CreateUrl, UriKind.Relative), content, leaving.Token);
        await arrived.Task.WaitAsync(TestContext.Current.CancellationToken);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => posting);
        gone.SetResult();

        Assert.Empty(host.Log.Of(LogLevel.Error));
    }

    private static async Task<VideoHost> StartFailingAsync(Exception failure)
    {
        var host = await VideoHost.StartConnectedAsync(services: FaultyMeetingStore.Register);
        ((FaultyMeetingStore)host.Services.GetService(typeof(FaultyMeetingStore))!).Failure = failure;
        return host;
    }
}
