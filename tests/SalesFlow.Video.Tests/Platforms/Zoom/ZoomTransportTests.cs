using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Platforms.Zoom;
using SalesFlow.Video.Tests.Http;

namespace SalesFlow.Video.Tests.Platforms.Zoom;

public sealed class ZoomTransportTests
{
    private static readonly MeetingDraft Draft = new()
    {
        MeetingId = new MeetingId(Guid.Parse("0199f000-0000-7000-8000-000000000001")),
        Title = "Demo",
        Start = ZoomStage.Now.AddDays(2),
        Duration = TimeSpan.FromMinutes(30),
        TimeZone = "Europe/Berlin",
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_creation_whose_connection_breaks_may_have_happened_and_is_sent_once()
    {
        await using var server = RawServer.ThatHangsUp();
        await using var stage = await StageAsync(server.Address);

        Assert.Equal(PlatformErrorKind.OutcomeUnknown, await CreateAndFailAsync(stage));
        Assert.Equal(1, server.Requests);
    }

    [Fact]
    public async Task A_creation_that_is_never_answered_may_have_happened_and_is_sent_once()
    {
        await using var server = RawServer.ThatNeverAnswers();
        await using var stage = await StageAsync(server.Address, TimeSpan.FromSeconds(1));

        Assert.Equal(PlatformErrorKind.OutcomeUnknown, await CreateAndFailAsync(stage));
        Assert.Equal(1, server.Requests);
    }

    [Fact]
    public async Task A_cancellation_whose_connection_breaks_is_sent_once()
    {
        await using var server = RawServer.ThatHangsUp();
        await using var stage = await StageAsync(server.Address);

        var exception = await Assert.ThrowsAsync<PlatformException>(() => stage.Meetings.CancelAsync(stage.Integration, "1", Cancellation));

        Assert.Equal(PlatformErrorKind.OutcomeUnknown, exception.Kind);
        Assert.Equal(1, server.Requests);
    }

    [Fact]
    public async Task A_creation_that_reaches_nobody_did_not_happen()
    {
        await using var stage = await StageAsync(RawServer.Nobody());

        Assert.Equal(PlatformErrorKind.Unreachable, await CreateAndFailAsync(stage));
    }

    [Fact]
    public async Task A_refresh_whose_answer_is_lost_is_no_verdict_on_the_grant_and_is_sent_once()
    {
        await using var server = RawServer.ThatHangsUp();
        await using var stage = await StageAsync(server.Address);

        var answer = await stage.OAuth.RefreshAsync(new Secret("refresh-1"), Cancellation);

        Assert.Equal(new TokenAnswer.Failed(null), answer);
        Assert.Equal(1, server.Requests);
    }

    [Fact]
    public async Task A_refresh_that_reaches_nobody_is_no_verdict_on_the_grant()
    {
        await using var stage = await StageAsync(RawServer.Nobody());

        Assert.Equal(new TokenAnswer.Failed(null), await stage.OAuth.RefreshAsync(new Secret("refresh-1"), Cancellation));
    }

    [Fact]
    public async Task A_read_is_tried_three_times_and_a_creation_once()
    {
        await using var stage = await StageAsync();
        stage.Answer("GET", "/v2/meetings/1", 503);
        stage.Answer("POST", "/v2/users/me/meetings", 503);

        await Assert.ThrowsAsync<PlatformException>(() => stage.Meetings.FindAsync(stage.Integration, "1", Cancellation));
        await Assert.ThrowsAsync<PlatformException>(() => stage.Meetings.CreateAsync(stage.Integration, Draft, Cancellation));

        Assert.Equal(["GET", "GET", "GET", "POST"], stage.Sent.Select(static request => request.Method));
    }

    [Fact]
    public async Task A_redirect_does_not_carry_the_token_anywhere()
    {
        await using var stage = await StageAsync();
        stage.Answer("GET", "/v2/meetings/1", 302, null, ("Location", $"{stage.Address}elsewhere"));

        var exception = await Assert.ThrowsAsync<PlatformException>(() => stage.Meetings.FindAsync(stage.Integration, "1", Cancellation));

        Assert.Equal(PlatformErrorKind.UnexpectedAnswer, exception.Kind);
        Assert.Equal("/v2/meetings/1", Assert.Single(stage.Sent).Target);
    }

    private static async Task<PlatformErrorKind> CreateAndFailAsync(ZoomStage stage) =>
        (await Assert.ThrowsAsync<PlatformException>(() => stage.Meetings.CreateAsync(stage.Integration, Draft, Cancellation))).Kind;

    private static async Task<ZoomStage> StageAsync(Uri? address = null, TimeSpan? limit = null)
    {
        var stage = new ZoomStage(address, services => services.PostConfigure<HttpStandardResilienceOptions>(
            $"{ZoomDefaults.HttpClientName}-standard", options => options.AttemptTimeout.Timeout = limit ?? options.AttemptTimeout.Timeout));
        await stage.ConnectAsync();
        return stage;
    }
}
