using System.Diagnostics;
using SalesFlow.Video.Tests.Fakes;

namespace SalesFlow.Video.Tests.Platforms.Zoom;

public sealed class ZoomTelemetryTests : ZoomWireTest
{
    [Fact]
    public async Task A_call_is_an_activity_and_a_count_with_the_same_tags()
    {
        Stage.Answer("POST", MeetingsPath, 201, MeetingBody);

        var (activities, counts) = await CallRecorder.RecordAsync(() => Stage.Meetings.CreateAsync(Stage.Integration, Draft, Cancellation));

        var activity = Assert.Single(activities);
        Assert.Equal("zoom create_meeting", activity.OperationName);
        Assert.Equal(ActivityKind.Client, activity.Kind);
        Assert.Equal(ActivityStatusCode.Ok, activity.Status);
        string[] tags = ["platform=zoom", "operation=create_meeting", "outcome=Succeeded", "http.response.status_code=201"];
        Assert.Equal(tags, activity.TagObjects.Select(static tag => $"{tag.Key}={tag.Value}"));
        Assert.Equal(tags, Assert.Single(counts));
    }

    [Fact]
    public async Task A_failure_is_told_by_its_kind()
    {
        Stage.Answer("GET", MeetingPath, 404, GoneBody);

        var (activities, counts) = await CallRecorder.RecordAsync(() => Stage.Meetings.FindAsync(Stage.Integration, MeetingNumber, Cancellation));

        Assert.Equal(ActivityStatusCode.Error, Assert.Single(activities).Status);
        Assert.Equal(["platform=zoom", "operation=get_meeting", "outcome=NotFound", "http.response.status_code=404"], Assert.Single(counts));
    }

    [Theory]
    [InlineData(200, """{"access_token":"access-2","refresh_token":"refresh-2"}""", "Granted", ActivityStatusCode.Ok)]
    [InlineData(400, """{"error":"invalid_grant"}""", "GrantRejected", ActivityStatusCode.Error)]
    public async Task A_token_call_is_told_by_its_answer(int status, string body, string outcome, ActivityStatusCode code)
    {
        Stage.Answer("POST", "/oauth/token", status, body);

        var (activities, counts) = await CallRecorder.RecordAsync(() => Stage.OAuth.RefreshAsync(new Secret("refresh-1"), Cancellation));

        Assert.Equal(code, Assert.Single(activities).Status);
        Assert.Equal(
            ["platform=zoom", "operation=refresh_token", $"outcome={outcome}", $"http.response.status_code={status}"], Assert.Single(counts));
    }

    [Fact]
    public async Task A_caller_who_gave_up_shows_as_an_interruption()
    {
        using var patience = new CancellationTokenSource();
        await patience.CancelAsync();

        var (_, counts) = await CallRecorder.RecordAsync(async () => await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Stage.OAuth.RefreshAsync(new Secret("refresh-1"), patience.Token)));

        Assert.Equal(["platform=zoom", "operation=refresh_token", "outcome=Interrupted"], Assert.Single(counts));
    }
}
