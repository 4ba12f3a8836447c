namespace SalesFlow.Video.Tests.Platforms.Zoom;

public sealed class ZoomOccurrencesTests : ZoomWireTest
{
    private const string InstancesPath = "/v2/past_meetings/92674392836/instances";

    [Fact]
    public async Task Runs_are_listed_with_their_start_and_each_is_asked_for_its_end()
    {
        Stage.Answer("GET", InstancesPath, 200, """
            {"meetings":[{"uuid":"firstCall==","start_time":"2026-11-03T14:01:02Z"},{"uuid":"secondCall==","start_time":"2026-11-03T14:20:00Z"}]}
            """);
        Stage.Answer("GET", "/v2/past_meetings/firstCall==", 200, """
            {"uuid":"firstCall==","id":92674392836,"type":2,"topic":"Demo","start_time":"2026-11-03T14:01:02Z","end_time":"2026-11-03T14:19:00Z","duration":18}
            """);
        Stage.Answer("GET", "/v2/past_meetings/secondCall==", 200, """{"end_time":"2026-11-03T14:55:30Z"}""");

        var occurrences = await Stage.Meetings.ListOccurrencesAsync(Stage.Integration, MeetingNumber, Cancellation);

        Assert.Equal(["firstCall==", "secondCall=="], occurrences.Select(static occurrence => occurrence.Id));
        Assert.All(occurrences, static occurrence => Assert.Equal(MeetingNumber, occurrence.MeetingId));
        Assert.Equal([At(14, 1, 2), At(14, 20, 0)], occurrences.Select(static occurrence => occurrence.Start));
        Assert.Equal([At(14, 19, 0), At(14, 55, 30)], occurrences.Select(static occurrence => occurrence.End));
        Assert.Equal(
            [InstancesPath, "/v2/past_meetings/firstCall==", "/v2/past_meetings/secondCall=="],
            Stage.Sent.Select(static request => request.Target));
        Assert.All(Stage.Sent, static request => Assert.Equal(("GET", "Bearer access-1", null), (request.Method, request.Authorization, request.Body)));
    }

    [Fact]
    public async Task A_meeting_that_was_never_held_has_no_occurrences()
    {
        Stage.Answer("GET", InstancesPath, 200, """{"meetings":[]}""");

        Assert.Empty(await Stage.Meetings.ListOccurrencesAsync(Stage.Integration, MeetingNumber, Cancellation));
    }

    [Fact]
    public async Task A_meeting_that_Zoom_does_not_have_has_no_occurrences()
    {
        Stage.Answer("GET", InstancesPath, 404, GoneBody);

        Assert.Empty(await Stage.Meetings.ListOccurrencesAsync(Stage.Integration, MeetingNumber, Cancellation));
    }

    [Theory]
    [InlineData(404, GoneBody)]
    [InlineData(400, """{"code":12702,"message":"Cannot access a meeting a year ago."}""")]
    public async Task A_run_that_Zoom_tells_nothing_more_of_keeps_what_the_list_said(int status, string body)
    {
        Stage.Answer("GET", InstancesPath, 200, """{"meetings":[{"uuid":"firstCall==","start_time":"2026-11-03T14:01:02Z"}]}""");
        Stage.Answer("GET", "/v2/past_meetings/firstCall==", status, body);

        var occurrence = Assert.Single(await Stage.Meetings.ListOccurrencesAsync(Stage.Integration, MeetingNumber, Cancellation));

        Assert.Equal(At(14, 1, 2), occurrence.Start);
        Assert.Null(occurrence.End);
    }

    [Theory]
    [InlineData(400, """{"code":4711,"message":"Invalid access token, does not contain scopes:[a:b:c]."}""", PlatformErrorKind.MissingScope)]
    [InlineData(404, "<html>Not found</html>", PlatformErrorKind.UnexpectedAnswer)]
    [InlineData(200, """{"meetings":[{"uuid":""}]}""", PlatformErrorKind.UnexpectedAnswer)]
    [InlineData(200, """{"meetings":null}""", PlatformErrorKind.UnexpectedAnswer)]
    public async Task What_is_no_list_is_no_proof_that_nothing_was_held(int status, string body, PlatformErrorKind kind)
    {
        Stage.Answer("GET", InstancesPath, status, body);

        var exception = await Assert.ThrowsAsync<PlatformException>(() =>
            Stage.Meetings.ListOccurrencesAsync(Stage.Integration, MeetingNumber, Cancellation));

        Assert.Equal(kind, exception.Kind);
    }

    private static DateTimeOffset? At(int hour, int minute, int second) => new DateTimeOffset(2026, 11, 3, hour, minute, second, TimeSpan.Zero);
}
