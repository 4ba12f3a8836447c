using System.Net;
using SalesFlow.Video.Http;

namespace SalesFlow.Video.Tests.Http;

public sealed class PlatformTransportTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("POST", true)]
    [InlineData("POST", false)]
    [InlineData("PATCH", true)]
    [InlineData("DELETE", false)]
    public async Task A_write_whose_connection_breaks_has_an_unknown_outcome_and_is_sent_once(string method, bool hasBody)
    {
        await using var server = RawServer.ThatHangsUp();
        using var stage = new PlatformHttpStage();

        var exception = await Assert.ThrowsAsync<PlatformException>(() => stage.SendAsync(method, server.Address, hasBody));

        Assert.Equal(PlatformErrorKind.OutcomeUnknown, exception.Kind);
        Assert.Equal(1, server.Requests);
    }

    [Fact]
    public async Task A_read_whose_connection_breaks_is_tried_again()
    {
        await using var server = RawServer.ThatHangsUp();
        using var stage = new PlatformHttpStage();

        var exception = await Assert.ThrowsAsync<PlatformException>(() => stage.SendAsync("GET", server.Address));

        Assert.Equal(PlatformErrorKind.OutcomeUnknown, exception.Kind);
        Assert.True(server.Requests >= 3);
    }

    [Fact]
    public async Task A_write_that_is_never_answered_has_an_unknown_outcome()
    {
        await using var server = RawServer.ThatNeverAnswers();
        using var stage = new PlatformHttpStage(static options => options.AttemptTimeout.Timeout = TimeSpan.FromMilliseconds(150));

        var exception = await Assert.ThrowsAsync<PlatformException>(() => stage.SendAsync("POST", server.Address));

        Assert.Equal(PlatformErrorKind.OutcomeUnknown, exception.Kind);
        Assert.Equal(1, server.Requests);
    }

    [Fact]
    public async Task A_write_whose_answer_stops_halfway_has_an_unknown_outcome()
    {
        await using var server = RawServer.ThatStopsInTheBody();
        using var stage = new PlatformHttpStage();
        using var client = stage.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, server.Address);
        client.Timeout = TimeSpan.FromMilliseconds(200);

        var exception = await Assert.ThrowsAsync<PlatformException>(() =>
            client.SendToPlatformAsync(request, MeetingPlatform.Zoom, Cancellation));

        Assert.Equal(PlatformErrorKind.OutcomeUnknown, exception.Kind);
    }

    [Fact]
    public void An_answer_that_stops_halfway_is_not_waited_for_without_end()
    {
        using var stage = new PlatformHttpStage();
        using var client = stage.CreateClient();

        Assert.InRange(client.Timeout, TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_refused_connection_means_that_nothing_was_done()
    {
        using var stage = new PlatformHttpStage();

        var exception = await Assert.ThrowsAsync<PlatformException>(() => stage.SendAsync("POST", RawServer.Nobody()));

        Assert.Equal(PlatformErrorKind.Unreachable, exception.Kind);
        Assert.True(exception.IsTransient);
    }

    [Fact]
    public async Task A_caller_who_gives_up_gets_a_cancellation_and_no_platform_error()
    {
        await using var server = RawServer.ThatNeverAnswers();
        using var stage = new PlatformHttpStage();
        using var client = stage.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, server.Address);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(TimeSpan.FromMilliseconds(100));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            client.SendToPlatformAsync(request, MeetingPlatform.Zoom, patience.Token));
    }

    [Theory]
    [InlineData(200, PlatformErrorKind.UnexpectedAnswer)]
    [InlineData(302, PlatformErrorKind.UnexpectedAnswer)]
    [InlineData(400, PlatformErrorKind.Refused)]
    [InlineData(401, PlatformErrorKind.Unauthorized)]
    [InlineData(403, PlatformErrorKind.Refused)]
    [InlineData(404, PlatformErrorKind.NotFound)]
    [InlineData(408, PlatformErrorKind.OutcomeUnknown)]
    [InlineData(409, PlatformErrorKind.Refused)]
    [InlineData(410, PlatformErrorKind.NotFound)]
    [InlineData(429, PlatformErrorKind.RateLimited)]
    [InlineData(500, PlatformErrorKind.OutcomeUnknown)]
    [InlineData(503, PlatformErrorKind.OutcomeUnknown)]
    public void A_status_without_a_better_reason_has_a_kind(int status, PlatformErrorKind kind) =>
        Assert.Equal(kind, PlatformTransport.KindOf((HttpStatusCode)status));
}
