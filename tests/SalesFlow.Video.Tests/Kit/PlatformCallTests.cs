using System.Diagnostics;
using System.Net;
using SalesFlow.Video.Http;
using SalesFlow.Video.Tests.Fakes;

namespace SalesFlow.Video.Tests.Kit;

/// <summary>A platform from outside is measured under the same names as those of this repository.</summary>
public sealed class PlatformCallTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(200, """{"id":"1"}""", "Succeeded")]
    [InlineData(404, "{}", "NotFound")]
    [InlineData(503, "", "OutcomeUnknown")]
    public async Task A_call_of_the_kits_client_is_measured_by_its_outcome(int status, string body, string outcome)
    {
        using var stage = new KitStage();
        stage.Answer(status, body);

        var (activities, counts) = await CallRecorder.RecordAsync(async () => await Record.ExceptionAsync(() =>
            stage.Client.ReadAsync(stage.Request(method: "POST"), new Secret("access-1"), RoundtableJson.Default.Room, Cancellation)));

        Assert.Equal("roundtable get_room", Assert.Single(activities).OperationName);
        Assert.Equal(
            ["platform=roundtable", "operation=get_room", $"outcome={outcome}", $"http.response.status_code={status}"], Assert.Single(counts));
    }

    [Theory]
    [InlineData(200, """{"access_token":"access-2"}""", "Granted")]
    [InlineData(400, """{"error":"invalid_grant"}""", "GrantRejected")]
    [InlineData(429, "", "Failed")]
    public async Task A_token_call_is_measured_by_its_answer(int status, string body, string outcome)
    {
        using var stage = new KitStage();
        stage.Answer(status, body);

        var (_, counts) = await CallRecorder.RecordAsync(() => stage.OAuth.RefreshAsync(new Secret("refresh-1"), Cancellation));

        Assert.Equal(
            ["platform=roundtable", "operation=refresh_token", $"outcome={outcome}", $"http.response.status_code={status}"], Assert.Single(counts));
    }

    [Fact]
    public async Task A_call_that_goes_another_way_is_measured_by_what_it_says_itself()
    {
        var (activities, counts) = await CallRecorder.RecordAsync(() => PlatformCall.MeasureAsync(KitStage.Platform, "list_rooms", call =>
        {
            call.Answered(HttpStatusCode.OK);
            call.EndAs("Empty", isError: true);
            return Task.FromResult(0);
        }));

        Assert.Equal(ActivityStatusCode.Error, Assert.Single(activities).Status);
        Assert.Equal(["platform=roundtable", "operation=list_rooms", "outcome=Empty", "http.response.status_code=200"], Assert.Single(counts));
    }

    [Fact]
    public async Task What_fails_outside_of_the_platform_shows_as_an_interruption_and_is_not_swallowed()
    {
        var (_, counts) = await CallRecorder.RecordAsync(() => Assert.ThrowsAsync<InvalidOperationException>(() =>
            PlatformCall.MeasureAsync<int>(KitStage.Platform, "list_rooms", static _ => throw new InvalidOperationException())));

        Assert.Equal(["platform=roundtable", "operation=list_rooms", "outcome=Interrupted"], Assert.Single(counts));
    }
}
