using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Integrations;

namespace SalesFlow.Video.Tests.Platforms.Zoom;

/// <summary>A user who is gone from the Zoom account is a dead connection with a reason of its own.</summary>
public sealed class ZoomAccountGoneTests : ZoomWireTest
{
    public static TheoryData<int, string> Answers => new()
    {
        { 404, """{"code":1001,"message":"User does not exist: me."}""" },
        { 401, """{"code":1001,"message":"User me not exist or not belong to this account."}""" },
        { 400, """{"code":1010,"message":"User does not belong to this account: abc."}""" },
        { 400, """{"code":1010,"message":"User not found on this account: abc."}""" },
        { 404, """{"code":"1120","message":"Invite does not exist."}""" },
        { 200, """{"code":1001,"message":"User does not exist: me."}""" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Every_call_says_so_and_the_connection_has_ended(int status, string body)
    {
        await SaveAsync();
        Stage.Answer("GET", MeetingPath, status, body);

        var exception = await Assert.ThrowsAsync<ReconnectRequiredException>(() =>
            Stage.Meetings.FindAsync(Stage.Integration, MeetingNumber, Cancellation));

        var row = await ReadAsync();
        Assert.Equal(PlatformErrorKind.AccountGone, exception.Kind);
        Assert.Equal((IntegrationState.ReconnectRequired, "account_gone", true), (row.State, row.LastFailure, row.IsAccountGone));
        Assert.Single(Stage.Sent);
    }

    [Fact]
    public async Task Nothing_is_asked_any_more_and_the_reason_stays()
    {
        await SaveAsync();
        Stage.Answer("POST", MeetingsPath, 404, """{"code":1001,"message":"User does not exist."}""");
        await Assert.ThrowsAsync<ReconnectRequiredException>(() => Stage.Meetings.CreateAsync(Stage.Integration, Draft, Cancellation));
        var ended = await ReadAsync();

        var exception = await Assert.ThrowsAsync<ReconnectRequiredException>(() => Stage.Meetings.CreateAsync(ended, Draft, Cancellation));

        Assert.Equal(PlatformErrorKind.AccountGone, exception.Kind);
        Assert.Single(Stage.Sent);
    }

    [Fact]
    public async Task A_meeting_that_is_gone_ends_no_connection()
    {
        await SaveAsync();
        Stage.Answer("GET", MeetingPath, 404, GoneBody);

        Assert.Null(await Stage.Meetings.FindAsync(Stage.Integration, MeetingNumber, Cancellation));

        Assert.Equal(IntegrationState.Connected, (await ReadAsync()).State);
    }

    [Theory]
    [InlineData("4735: the owner of the token does not exist", true)]
    [InlineData("Invalid Token!", false)]
    [InlineData("4741: the token was revoked", false)]
    public async Task A_refresh_tells_who_is_gone_from_what_has_ended(string reason, bool isGone)
    {
        await SaveAsync();
        Stage.Answer("GET", MeetingPath, 401, """{"code":124,"message":"Invalid access token."}""");
        Stage.Answer("POST", "/oauth/token", 400, $$"""{"reason":"{{reason}}","error":"invalid_grant"}""");

        var exception = await Assert.ThrowsAsync<ReconnectRequiredException>(() =>
            Stage.Meetings.FindAsync(Stage.Integration, MeetingNumber, Cancellation));

        Assert.Equal(isGone, exception.Kind == PlatformErrorKind.AccountGone);
        Assert.Equal(isGone, (await ReadAsync()).IsAccountGone);
    }

    private async Task SaveAsync() =>
        Assert.True(await Stage.Services.GetRequiredService<IIntegrationStore>().SaveAsync(Stage.Integration, 0, [], Cancellation));

    private async Task<Integration> ReadAsync() =>
        (await Stage.Services.GetRequiredService<IIntegrationStore>().FindAsync(Stage.Integration.Id, Cancellation))!;
}
