using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Tests.Platforms.Zoom;

public sealed class ZoomMeetingChangeTests : ZoomWireTest
{
    private static readonly MeetingPatch Renaming = new() { Title = "Second demo" };

    public static TheoryData<MeetingPatch, string> Patches => new()
    {
        { Renaming, """{ "topic": "Second demo" }""" },
        { new() { Start = new DateTimeOffset(2026, 11, 4, 15, 30, 0, TimeSpan.FromHours(1)) }, """{ "start_time": "2026-11-04T14:30:00Z" }""" },
        { new() { Duration = TimeSpan.FromMinutes(90) }, """{ "duration": 90 }""" },
        { new() { TimeZone = "Europe/Vienna" }, """{ "timezone": "Europe/Vienna" }""" },
        { new() { Agenda = "" }, """{ "agenda": "" }""" },
        { new() { Agenda = "Prices", Title = "Offer" }, """{ "topic": "Offer", "agenda": "Prices" }""" },
    };

    [Theory]
    [MemberData(nameof(Patches))]
    public async Task Only_what_is_to_be_changed_is_sent_and_never_the_recording(MeetingPatch patch, string body)
    {
        Stage.Answer("PATCH", MeetingPath, 204);
        Stage.Answer("GET", MeetingPath, 200, MeetingBody.Replace("\"cloud\"", "\"none\"", StringComparison.Ordinal));

        var meeting = await Stage.Meetings.UpdateAsync(Stage.Integration, MeetingNumber, patch, Cancellation);

        Assert.Equal(["PATCH", "GET"], Stage.Sent.Select(static request => request.Method));
        var change = Stage.Sent[0];
        Assert.Equal((MeetingPath, "Bearer access-1", "application/json"), (change.Target, change.Authorization, change.ContentType));
        Assert.Equal(OneLine(body), change.Body);
        Assert.Equal(MeetingPath, Stage.Sent[1].Target);
        Assert.False(meeting!.Records);
    }

    [Fact]
    public async Task A_change_of_a_meeting_that_is_gone_is_null()
    {
        Stage.Answer("PATCH", MeetingPath, 404, GoneBody);

        Assert.Null(await Stage.Meetings.UpdateAsync(Stage.Integration, MeetingNumber, Renaming, Cancellation));
        Assert.Single(Stage.Sent);
    }

    [Fact]
    public async Task A_meeting_that_goes_right_after_its_change_is_null()
    {
        Stage.Answer("PATCH", MeetingPath, 204);
        Stage.Answer("GET", MeetingPath, 404, GoneBody);

        Assert.Null(await Stage.Meetings.UpdateAsync(Stage.Integration, MeetingNumber, Renaming, Cancellation));
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
