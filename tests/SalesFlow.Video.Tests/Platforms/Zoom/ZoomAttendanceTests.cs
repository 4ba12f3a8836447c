using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Tests.Platforms.Zoom;

public sealed class ZoomAttendanceTests : ZoomOccurrenceTest
{
    [Fact]
    public async Task Every_page_is_read_and_every_stay_is_a_participant()
    {
        Stage.AnswerQuery("GET", ParticipantsPath, "next_page_token", "p+2", 200, """
            {"next_page_token":"","participants":[{"id":"","name":"Buyer","user_id":"2","user_email":"","join_time":"2026-11-03T14:10:00Z",
             "leave_time":"2026-11-03T14:40:00Z","duration":1800,"status":"in_meeting","internal_user":false}]}
            """);
        Stage.Answer("GET", ParticipantsPath, 200, """
            {"page_size":300,"next_page_token":"p+2","participants":[
             {"id":"u1","name":"Seller","user_id":"1","user_email":"seller@example.com","join_time":"2026-11-03T14:00:00Z",
              "leave_time":"2026-11-03T14:41:00Z","status":"in_meeting","internal_user":true},
             {"id":"","name":"Buyer","user_id":"2","user_email":"","join_time":"2026-11-03T14:02:00Z","leave_time":"2026-11-03T14:03:00Z",
              "status":"in_waiting_room"},
             {"id":"","name":"Buyer","user_id":"2","user_email":"","join_time":"2026-11-03T14:03:00Z","leave_time":"2026-11-03T14:09:00Z",
              "status":"in_meeting"}]}
            """);

        var answer = await FindAsync();

        Assert.True(answer.IsAvailable);
        Assert.Equal(["Seller", "Buyer", "Buyer"], answer.Content.Select(static person => person.Name));
        var (seller, buyer) = (answer.Content[0], answer.Content[1]);
        Assert.Equal(("seller@example.com", "u1", true), (seller.Email, seller.PlatformUserId, seller.IsInternalUser));
        Assert.Equal((null, null, false), (buyer.Email, buyer.PlatformUserId, buyer.IsInternalUser));
        Assert.Equal([new ParticipantSession(At(14, 3), At(14, 9))], buyer.Sessions);
        Assert.Equal([new ParticipantSession(At(14, 10), At(14, 40))], answer.Content[2].Sessions);
        Assert.Equal(
            [
                $"/v2/past_meetings/{SeenUuid}/participants?page_size=300",
                $"/v2/past_meetings/{SeenUuid}/participants?page_size=300&next_page_token=p%2B2",
            ],
            Stage.Sent.Select(static request => request.Target));
        Assert.All(Stage.Sent, static request => Assert.Equal(("GET", "Bearer access-1", null), (request.Method, request.Authorization, request.Body)));
    }

    [Theory]
    [InlineData("\"\"", "\"\"")]
    [InlineData("\"2026-11-03T14:03:00Z\"", "\"\"")]
    [InlineData("\"2026-11-03T14:03:00Z\"", "\"2026-11-03T14:00:00Z\"")]
    [InlineData("null", "null")]
    public async Task Times_that_Zoom_does_not_tell_are_left_out(string joined, string left)
    {
        Stage.Answer("GET", ParticipantsPath, 200, $$"""{"participants":[{"name":null,"join_time":{{joined}},"leave_time":{{left}}}]}""");

        var person = Assert.Single((await FindAsync()).Content!);

        Assert.Equal("", person.Name);
        Assert.Null(person.LeftAt);
        Assert.Equal(TimeSpan.Zero, person.Duration);
    }

    [Fact]
    public async Task A_list_that_is_empty_is_not_made_yet()
    {
        Stage.Answer("GET", ParticipantsPath, 200, """{"next_page_token":"","participants":[]}""");

        Assert.Equal(ArtifactAnswer<IReadOnlyList<Participant>>.NotYet(isProcessing: false), await FindAsync());
    }

    [Fact]
    public async Task A_run_that_Zoom_does_not_know_yet_may_be_known_later()
    {
        Stage.Answer("GET", ParticipantsPath, 404, GoneBody);

        Assert.Equal(ArtifactAnswer<IReadOnlyList<Participant>>.NotYet(isProcessing: false), await FindAsync());
    }

    [Theory]
    [InlineData(PaidOnlyBody, ArtifactReason.NotInPlan)]
    [InlineData(NoScopeBody, ArtifactReason.MissingScope)]
    public async Task What_the_account_may_not_have_never_comes(string body, ArtifactReason reason)
    {
        Stage.Answer("GET", ParticipantsPath, 400, body);

        Assert.Equal(ArtifactAnswer<IReadOnlyList<Participant>>.Never(reason), await FindAsync());
    }

    [Fact]
    public async Task A_refusal_for_another_reason_is_not_taken_for_the_plan()
    {
        Stage.Answer("GET", ParticipantsPath, 400, """{"code":200,"message":"No permission."}""");

        Assert.Equal(PlatformErrorKind.NotPermitted, (await Assert.ThrowsAnyAsync<PlatformException>(FindAsync)).Kind);
    }

    [Fact]
    public async Task A_list_that_leads_in_a_circle_is_given_up()
    {
        Stage.Answer("GET", ParticipantsPath, 200, """{"next_page_token":"again","participants":[{"name":"Buyer"}]}""");

        var exception = await Assert.ThrowsAsync<PlatformException>(FindAsync);

        Assert.Equal(PlatformErrorKind.UnexpectedAnswer, exception.Kind);
        Assert.Equal(2, Stage.Sent.Count);
    }

    private Task<ArtifactAnswer<IReadOnlyList<Participant>>> FindAsync() =>
        Stage.Meetings.FindParticipantsAsync(Stage.Integration, Occurrence, Cancellation);

    private static DateTimeOffset At(int hour, int minute) => new(2026, 11, 3, hour, minute, 0, TimeSpan.Zero);
}
