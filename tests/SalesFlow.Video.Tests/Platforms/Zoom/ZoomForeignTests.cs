using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Tests.Platforms.Zoom;

/// <summary>Whatever people type into Zoom, and whatever clocks it reads, comes through clean.</summary>
public sealed class ZoomForeignTests : ZoomWireTest
{
    private const string Uuid = "firstHeld==";
    private const string ParticipantsPath = $"/v2/past_meetings/{Uuid}/participants";

    [Theory]
    [InlineData("De\\u0000mo", "Demo")]
    [InlineData("Demo\\r\\nfor\\u2028all", "Demo for all")]
    [InlineData("Mu\\u0308ller \\u202Eexe.fdp", "Müller exe.fdp")]
    [InlineData("山田\\u0000様 \\uD83D\\uDE00", "山田様 😀")]
    [InlineData("عرض المنتج", "عرض المنتج")]
    [InlineData("\\u200B\\u3164", null)]
    [InlineData("", null)]
    public async Task A_topic_is_one_clean_line(string topic, string? title)
    {
        Stage.Answer("GET", MeetingPath, 200, $$"""{"id":92674392836,"topic":"{{topic}}"}""");

        Assert.Equal(title, (await FindAsync()).Title);
    }

    [Theory]
    [InlineData("12\\u000034")]
    [InlineData("a b")]
    [InlineData("\\u200B")]
    public async Task A_passcode_that_Zoom_never_gives_is_none(string password)
    {
        Stage.Answer("GET", MeetingPath, 200, $$"""{"id":92674392836,"password":"{{password}}"}""");

        Assert.Null((await FindAsync()).Password);
    }

    [Theory]
    [InlineData("\"2026-11-03T14:00:00.750Z\"", true)]
    [InlineData("\"2026-11-03T15:00:00+01:00\"", true)]
    [InlineData("1793714400", true)]
    [InlineData("1793714400999", true)]
    [InlineData("1793714400999999", true)]
    [InlineData("\"1970-01-21T18:15:14Z\"", false)]
    [InlineData("\"2126-11-03T14:00:00Z\"", false)]
    [InlineData("1793714", false)]
    [InlineData("0", false)]
    public async Task A_planned_start_is_believed_within_reason(string start, bool isBelieved)
    {
        Stage.Answer("GET", MeetingPath, 200, $$"""{"id":92674392836,"start_time":{{start}},"created_at":{{start}}}""");

        var meeting = await FindAsync();

        var expected = isBelieved ? new DateTimeOffset(2026, 11, 3, 14, 0, 0, TimeSpan.Zero) : (DateTimeOffset?)null;
        Assert.Equal((expected, expected), (meeting.Start, meeting.CreatedAt));
    }

    [Theory]
    [InlineData(45, 45)]
    [InlineData(0, null)]
    [InlineData(-60, null)]
    [InlineData(43_201, null)]
    [InlineData(int.MaxValue, null)]
    [InlineData(9_999_999_999, null)]
    public async Task An_absurd_length_is_unknown(long minutes, int? believed)
    {
        Stage.Answer("GET", MeetingPath, 200, $$"""{"id":92674392836,"duration":{{minutes}}}""");

        Assert.Equal(believed is { } known ? TimeSpan.FromMinutes(known) : null, (await FindAsync()).Duration);
    }

    [Theory]
    [InlineData("Bu\\u0000yer", "Buyer")]
    [InlineData("  Buyer\\n", "Buyer")]
    [InlineData("Zoe\\u0308 \\uD83D\\uDC4B\\uD83C\\uDFFD", "Zoë 👋🏽")]
    [InlineData("山田　太郎\\u202E", "山田　太郎")]
    [InlineData("\\u200B\\u00AD", "")]
    public async Task A_name_is_clean_and_an_id_with_anything_odd_is_none(string name, string clean)
    {
        Stage.Answer("GET", ParticipantsPath, 200, $$"""
            {"participants":[{"id":"a\u0000b","name":"{{name}}","user_email":"buyer@example.test\u0000","join_time":"2026-11-03T14:00:00Z"}]}
            """);

        var person = Assert.Single((await FindParticipantsAsync()).Content!);

        Assert.Equal((clean, "buyer@example.test", null), (person.Name, person.Email, person.PlatformUserId));
    }

    [Theory]
    [InlineData("2026-11-03T14:00:00Z", "2026-11-03T14:30:00.900Z", true, true)]
    [InlineData("2026-11-03T14:30:00Z", "2026-11-03T14:00:00Z", false, false)]
    [InlineData("1970-01-21T18:15:14Z", "2026-11-03T14:30:00Z", false, false)]
    [InlineData("2026-11-03T14:00:00Z", "2099-11-03T14:30:00Z", true, false)]
    [InlineData("2026-01-03T14:00:00Z", "2026-11-03T14:30:00Z", false, false)]
    public async Task A_stay_has_times_that_go_together_or_none(string joined, string left, bool hasStart, bool hasEnd)
    {
        Stage.Answer("GET", ParticipantsPath, 200, $$"""{"participants":[{"name":"Buyer","join_time":"{{joined}}","leave_time":"{{left}}"}]}""");

        var person = Assert.Single((await FindParticipantsAsync()).Content!);

        Assert.Equal((hasStart, hasEnd), (person.JoinedAt is not null, person.LeftAt is not null));
    }

    [Theory]
    [InlineData("2026-11-03T14:00:00Z", "2026-11-03T14:30:00Z", true, true)]
    [InlineData("2026-11-03T14:30:00Z", "2026-11-03T14:00:00Z", false, false)]
    [InlineData("2026-11-03T14:00:00Z", "2027-11-03T14:00:00Z", false, false)]
    [InlineData("0001-01-01T00:00:00Z", "2026-11-03T14:00:00Z", false, true)]
    public async Task A_held_meeting_has_times_that_go_together_or_none(string start, string end, bool hasStart, bool hasEnd)
    {
        Stage.Answer("GET", "/v2/past_meetings/92674392836/instances", 200, $$"""{"meetings":[{"uuid":"{{Uuid}}","start_time":"{{start}}"}]}""");
        Stage.Answer("GET", $"/v2/past_meetings/{Uuid}", 200, $$"""{"start_time":"{{start}}","end_time":"{{end}}"}""");

        var occurrence = Assert.Single(await Stage.Meetings.ListOccurrencesAsync(Stage.Integration, MeetingNumber, Cancellation));

        Assert.Equal((hasStart, hasEnd), (occurrence.Start is not null, occurrence.End is not null));
    }

    [Theory]
    [InlineData("Mu\u0308ller \u00DCbergabe", "M\u00FCller U\u0308bergabe")]
    [InlineData("Demo for all", "Demo\u2028for  all\0")]
    [InlineData("デモ", "テ\u3099モ")]
    public async Task A_lost_meeting_is_found_though_its_topic_is_composed_otherwise(string title, string topic)
    {
        var json = System.Text.Json.JsonSerializer.Serialize(topic);
        Stage.Answer("GET", MeetingsPath, 200, $$"""
            {"meetings":[{"id":92674392836,"topic":{{json}},"start_time":"2026-11-03T14:00:00Z","duration":45,"created_at":"2026-11-01T09:30:02Z"}]}
            """);
        Stage.Answer("GET", MeetingPath, 200, MeetingBody);

        Assert.Single(await Stage.Meetings.FindCreatedAsync(Stage.Integration, Draft with { Title = title }, ZoomStage.Now, Cancellation));
    }

    [Theory]
    [InlineData("1970-01-21T18:15:14Z")]
    [InlineData("2126-11-01T09:30:02Z")]
    public async Task A_lost_meeting_is_found_though_its_creation_time_is_absurd(string createdAt)
    {
        Stage.Answer("GET", MeetingsPath, 200, $$"""
            {"meetings":[{"id":92674392836,"topic":"Demo","start_time":"2026-11-03T14:00:00Z","duration":45,"created_at":"{{createdAt}}"}]}
            """);
        Stage.Answer("GET", MeetingPath, 200, MeetingBody);

        Assert.Single(await Stage.Meetings.FindCreatedAsync(Stage.Integration, Draft, ZoomStage.Now, Cancellation));
    }

    [Fact]
    public async Task A_list_of_meetings_that_leads_in_a_circle_is_given_up()
    {
        Stage.Answer("GET", MeetingsPath, 200, """{"meetings":[],"next_page_token":"again"}""");

        var exception = await Assert.ThrowsAsync<PlatformException>(
            () => Stage.Meetings.FindCreatedAsync(Stage.Integration, Draft, ZoomStage.Now, Cancellation));

        Assert.Equal(PlatformErrorKind.UnexpectedAnswer, exception.Kind);
        Assert.Equal(2, Stage.Sent.Count);
    }

    [Fact]
    public async Task A_list_of_what_is_to_come_that_leads_in_a_circle_is_given_up()
    {
        Stage.Answer("GET", MeetingsPath, 200, """{"meetings":[],"next_page_token":"again"}""");

        var exception = await Assert.ThrowsAsync<PlatformException>(
            async () => await Stage.Meetings.ListUpcomingAsync(Stage.Integration, Cancellation).ToListAsync(Cancellation));

        Assert.Equal(PlatformErrorKind.UnexpectedAnswer, exception.Kind);
        Assert.Equal(2, Stage.Sent.Count);
    }

    private async Task<PlatformMeeting> FindAsync() =>
        (await Stage.Meetings.FindAsync(Stage.Integration, MeetingNumber, Cancellation))!;

    private Task<ArtifactAnswer<IReadOnlyList<Participant>>> FindParticipantsAsync() => Stage.Meetings.FindParticipantsAsync(
        Stage.Integration, new PlatformOccurrence { MeetingId = MeetingNumber, Id = Uuid }, Cancellation);
}
