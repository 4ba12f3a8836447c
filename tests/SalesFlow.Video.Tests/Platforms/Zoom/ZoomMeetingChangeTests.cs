namespace SalesFlow.Video.Tests.Platforms.Zoom;

public sealed class ZoomMeetingChangeTests : ZoomWireTest
{
    [Fact]
    public async Task A_change_is_patched_and_then_read_again()
    {
        Stage.Answer("PATCH", MeetingPath, 204);
        Stage.Answer("GET", MeetingPath, 200, MeetingBody.Replace("\"cloud\"", "\"none\"", StringComparison.Ordinal));

        var meeting = await Stage.Meetings.UpdateAsync(Stage.Integration, MeetingNumber, Draft with { Title = "Second demo" }, Cancellation);

        Assert.Equal(["PATCH", "GET"], Stage.Sent.Select(static request => request.Method));
        var change = Stage.Sent[0];
        Assert.Equal(MeetingPath, change.Target);
        Assert.Equal("Bearer access-1", change.Authorization);
        Assert.Equal("application/json", change.ContentType);
        Assert.Equal(
            OneLine("""
            {
              "topic": "Second demo", "start_time": "2026-11-03T14:00:00Z", "duration": 45, "timezone": "Europe/Berlin",
              "agenda": "Product demo", "settings": { "auto_recording": "cloud" }
            }
            """),
            change.Body);
        Assert.Equal(MeetingPath, Stage.Sent[1].Target);
        Assert.False(meeting!.Records);
    }

    [Fact]
    public async Task A_change_takes_the_agenda_away()
    {
        Stage.Answer("PATCH", MeetingPath, 204);
        Stage.Answer("GET", MeetingPath, 200, MeetingBody);

        await Stage.Meetings.UpdateAsync(Stage.Integration, MeetingNumber, Draft with { Agenda = null, Record = false }, Cancellation);

        Assert.Contains("\"agenda\":\"\",\"settings\":{\"auto_recording\":\"none\"}", Stage.Sent[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_whose_start_has_passed_can_still_be_renamed()
    {
        Stage.Answer("PATCH", MeetingPath, 204);
        Stage.Answer("GET", MeetingPath, 200, MeetingBody);

        await Stage.Meetings.UpdateAsync(Stage.Integration, MeetingNumber, Draft with { Start = ZoomStage.Now.AddMinutes(-2) }, Cancellation);

        Assert.DoesNotContain("start_time", Stage.Sent[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_a_meeting_that_is_gone_is_null()
    {
        Stage.Answer("PATCH", MeetingPath, 404, GoneBody);

        Assert.Null(await Stage.Meetings.UpdateAsync(Stage.Integration, MeetingNumber, Draft, Cancellation));
        Assert.Single(Stage.Sent);
    }

    [Fact]
    public async Task A_meeting_that_goes_right_after_its_change_is_null()
    {
        Stage.Answer("PATCH", MeetingPath, 204);
        Stage.Answer("GET", MeetingPath, 404, GoneBody);

        Assert.Null(await Stage.Meetings.UpdateAsync(Stage.Integration, MeetingNumber, Draft, Cancellation));
    }

    [Fact]
    public async Task A_cancellation_deletes_without_an_email_from_Zoom()
    {
        Stage.Answer("DELETE", MeetingPath, 204);

        await Stage.Meetings.CancelAsync(Stage.Integration, MeetingNumber, Cancellation);

        var request = Assert.Single(Stage.Sent);
        Assert.Equal("DELETE", request.Method);
        Assert.Equal($"{MeetingPath}?schedule_for_reminder=false&cancel_meeting_reminder=false", request.Target);
        Assert.Equal("Bearer access-1", request.Authorization);
        Assert.True(string.IsNullOrEmpty(request.Body));
    }

    [Fact]
    public async Task Cancelling_a_meeting_that_is_gone_is_a_success()
    {
        Stage.Answer("DELETE", MeetingPath, 404, GoneBody);

        await Stage.Meetings.CancelAsync(Stage.Integration, MeetingNumber, Cancellation);

        Assert.Single(Stage.Sent);
    }

    [Theory]
    [InlineData(404, "<html><body>Not found</body></html>")]
    [InlineData(404, null)]
    [InlineData(200, "<html><body>Sign in to this network</body></html>")]
    public async Task A_cancellation_that_somebody_else_than_Zoom_answered_is_not_done(int status, string? body)
    {
        Stage.Answer("DELETE", MeetingPath, status, body);

        var exception = await Assert.ThrowsAsync<PlatformException>(() =>
            Stage.Meetings.CancelAsync(Stage.Integration, MeetingNumber, Cancellation));

        Assert.Equal(PlatformErrorKind.UnexpectedAnswer, exception.Kind);
    }
}
