namespace SalesFlow.Video.Tests.Platforms.Zoom;

public sealed class ZoomFindCreatedTests : ZoomWireTest
{
    private static readonly DateTimeOffset Since = ZoomStage.Now;

    [Fact]
    public async Task What_an_unanswered_creation_left_behind_is_listed_and_then_read()
    {
        AnswerList(Item(92674392836));
        Stage.Answer("GET", MeetingPath, 200, MeetingBody);

        var found = Assert.Single(await FindAsync());

        Assert.Equal(MeetingNumber, found.Id);
        Assert.Equal("123456", found.Password);
        Assert.Equal(new Uri("https://us02web.zoom.us/j/92674392836?pwd=abc.1"), found.JoinUrl);
        Assert.Equal([$"{MeetingsPath}?type=scheduled&page_size=300", MeetingPath], Stage.Sent.Select(static request => request.Target));
        Assert.All(Stage.Sent, static request => Assert.Equal(("GET", "Bearer access-1"), (request.Method, request.Authorization)));
    }

    [Fact]
    public async Task The_list_is_read_to_its_last_page()
    {
        Stage.Answer("GET", MeetingsPath, 200, Page("to/2+", Item(1, topic: "Other")));
        Stage.AnswerQuery("GET", MeetingsPath, "next_page_token", "to/2+", 200, Page("to-3"));
        Stage.AnswerQuery("GET", MeetingsPath, "next_page_token", "to-3", 200, Page("", Item(92674392836)));
        Stage.Answer("GET", MeetingPath, 200, MeetingBody);

        var found = await FindAsync();

        Assert.Single(found);
        Assert.Equal(
            [
                $"{MeetingsPath}?type=scheduled&page_size=300",
                $"{MeetingsPath}?type=scheduled&page_size=300&next_page_token=to%2F2%2B",
                $"{MeetingsPath}?type=scheduled&page_size=300&next_page_token=to-3",
                MeetingPath,
            ],
            Stage.Sent.Select(static request => request.Target));
    }

    [Theory]
    [InlineData(400, """{"code":300,"message":"The next page token is invalid or expired."}""")]
    [InlineData(200, """{"page_size":300,"next_page_token":""}""")]
    [InlineData(200, """{"meetings":null}""")]
    [InlineData(200, """{"meetings":[{"id":1,"start_time":"whenever"}]}""")]
    [InlineData(200, "<html></html>")]
    public async Task A_list_that_ends_in_an_error_does_not_mean_that_there_is_nothing(int status, string body)
    {
        Stage.Answer("GET", MeetingsPath, 200, Page("to-2", Item(92674392836)));
        Stage.AnswerQuery("GET", MeetingsPath, "next_page_token", "to-2", status, body);

        await Assert.ThrowsAsync<PlatformException>(FindAsync);
    }

    [Theory]
    [InlineData("Other", "2026-11-03T14:00:00Z", 45, "2026-11-01T09:30:02Z")]
    [InlineData("Demo", "2026-11-03T14:01:00Z", 45, "2026-11-01T09:30:02Z")]
    [InlineData("Demo", "2026-11-03T14:00:00Z", 30, "2026-11-01T09:30:02Z")]
    [InlineData("Demo", "2026-11-03T14:00:00Z", 45, "2026-11-01T09:29:54Z")]
    [InlineData("Demo", "", 45, "2026-11-01T09:30:02Z")]
    public async Task A_meeting_that_differs_is_not_even_read(string topic, string start, int duration, string createdAt)
    {
        AnswerList(Item(92674392836, topic, start, duration, createdAt));

        Assert.Empty(await FindAsync());
        Assert.Single(Stage.Sent);
    }

    [Theory]
    [InlineData("2026-11-03T14:00:00Z", "2026-11-01T09:29:55Z")]
    [InlineData("2026-11-03T14:00:00.0000000+00:00", "2026-11-01T09:45:00.0000000+00:00")]
    [InlineData("2026-11-03T15:00:00+01:00", "2026-11-01T09:30:00Z")]
    public async Task The_clocks_may_differ_by_a_few_seconds_and_the_times_in_form(string start, string createdAt)
    {
        AnswerList(Item(92674392836, start: start, createdAt: createdAt));
        Stage.Answer("GET", MeetingPath, 200, MeetingBody);

        Assert.Single(await FindAsync());
    }

    [Theory]
    [InlineData("Another demo", false)]
    [InlineData("Product demo and more", false)]
    [InlineData("", false)]
    [InlineData("Product\\r\\n demo ", true)]
    public async Task The_whole_agenda_decides(string agenda, bool isFound)
    {
        AnswerList(Item(92674392836));
        Stage.Answer("GET", MeetingPath, 200, MeetingBody.Replace("Product demo", agenda, StringComparison.Ordinal));

        Assert.Equal(isFound, (await FindAsync()).Count == 1);
    }

    [Fact]
    public async Task A_cut_agenda_is_found_again()
    {
        AnswerList(Item(92674392836));
        Stage.Answer("GET", MeetingPath, 200, MeetingBody.Replace("Product demo", new string('a', 2000), StringComparison.Ordinal));

        var found = await Stage.Meetings.FindCreatedAsync(
            Stage.Integration, Draft with { Agenda = new string('a', 2500) }, Since, Cancellation);

        Assert.Single(found);
    }

    [Fact]
    public async Task Of_two_the_older_one_is_first()
    {
        AnswerList(Item(11, createdAt: "2026-11-01T09:31:00Z"), Item(12, createdAt: "2026-11-01T09:30:10Z"));
        Stage.Answer("GET", "/v2/meetings/11", 200, Whole(11, "2026-11-01T09:31:00Z"));
        Stage.Answer("GET", "/v2/meetings/12", 200, Whole(12, "2026-11-01T09:30:10Z"));

        Assert.Equal(["12", "11"], (await FindAsync()).Select(static meeting => meeting.Id));
    }

    [Fact]
    public async Task A_candidate_that_is_deleted_meanwhile_is_left_out()
    {
        AnswerList(Item(11), Item(12));
        Stage.Answer("GET", "/v2/meetings/11", 404, GoneBody);
        Stage.Answer("GET", "/v2/meetings/12", 200, Whole(12, "2026-11-01T09:30:10Z"));

        Assert.Equal("12", Assert.Single(await FindAsync()).Id);
    }

    [Fact]
    public async Task A_candidate_that_cannot_be_read_is_not_taken_for_absent()
    {
        AnswerList(Item(92674392836));
        Stage.Answer("GET", MeetingPath, 403, """{"code":2306,"message":"Not allowed."}""");

        await Assert.ThrowsAsync<PlatformException>(FindAsync);
    }

    private Task<IReadOnlyList<SalesFlow.Video.Meetings.PlatformMeeting>> FindAsync() =>
        Stage.Meetings.FindCreatedAsync(Stage.Integration, Draft, Since, Cancellation);

    private void AnswerList(params string[] items) => Stage.Answer("GET", MeetingsPath, 200, Page("", items));

    private static string Page(string nextPageToken, params string[] items) =>
        $$"""{"page_size":300,"total_records":{{items.Length}},"next_page_token":"{{nextPageToken}}","meetings":[{{string.Join(',', items)}}]}""";

    private static string Item(
        long id, string topic = "Demo", string start = "2026-11-03T14:00:00Z", int duration = 45, string createdAt = "2026-11-01T09:30:02Z") =>
        $$"""
        {"uuid":"aDYlohsHRtCd4ii1uC2+hA==","id":{{id}},"topic":"{{topic}}","type":2,"start_time":"{{start}}","duration":{{duration}},
         "timezone":"Europe/Berlin","agenda":"Prod","created_at":"{{createdAt}}","join_url":"https://us02web.zoom.us/j/{{id}}"}
        """;

    private static string Whole(long id, string createdAt) =>
        $$"""{"id":{{id}},"topic":"Demo","agenda":"Product demo","created_at":"{{createdAt}}","join_url":"https://us02web.zoom.us/j/{{id}}"}""";
}
