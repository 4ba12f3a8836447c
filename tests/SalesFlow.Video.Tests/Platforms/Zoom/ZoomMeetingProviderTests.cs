namespace SalesFlow.Video.Tests.Platforms.Zoom;

public sealed class ZoomMeetingProviderTests : ZoomWireTest
{
    [Fact]
    public async Task A_creation_is_one_post_with_everything_Zoom_needs()
    {
        Stage.Answer("POST", MeetingsPath, 201, MeetingBody);

        await Stage.Meetings.CreateAsync(Stage.Integration, Draft, Cancellation);

        var request = Assert.Single(Stage.Sent);
        Assert.Equal("POST", request.Method);
        Assert.Equal(MeetingsPath, request.Target);
        Assert.Equal("Bearer access-1", request.Authorization);
        Assert.Equal("application/json", request.ContentType);
        Assert.Equal("application/json", request.Headers["Accept"]);
        Assert.Equal(
            OneLine("""
            {
              "topic": "Demo", "type": 2, "start_time": "2026-11-03T14:00:00Z", "duration": 45, "timezone": "Europe/Berlin",
              "agenda": "Product demo", "default_password": true,
              "settings": {
                "auto_recording": "cloud", "use_pmi": false, "approval_type": 2, "waiting_room": true, "join_before_host": false,
                "meeting_authentication": false, "encryption_type": "enhanced_encryption",
                "meeting_invitees": [ { "email": "buyer@example.test" }, { "email": "colleague@example.com" } ]
              }
            }
            """),
            request.Body);
    }

    [Fact]
    public async Task A_creation_leaves_out_what_the_draft_does_not_have()
    {
        Stage.Answer("POST", MeetingsPath, 201, MeetingBody);
        var draft = Draft with { Agenda = null, Invitees = [], Record = false };

        await Stage.Meetings.CreateAsync(Stage.Integration, draft, Cancellation);

        Assert.Equal(
            OneLine("""
            {
              "topic": "Demo", "type": 2, "start_time": "2026-11-03T14:00:00Z", "duration": 45, "timezone": "Europe/Berlin",
              "default_password": true,
              "settings": {
                "auto_recording": "none", "use_pmi": false, "approval_type": 2, "waiting_room": true, "join_before_host": false,
                "meeting_authentication": false
              }
            }
            """),
            Assert.Single(Stage.Sent).Body);
    }

    [Fact]
    public async Task A_created_meeting_is_told_in_our_words()
    {
        Stage.Answer("POST", MeetingsPath, 201, MeetingBody);

        var meeting = await Stage.Meetings.CreateAsync(Stage.Integration, Draft, Cancellation);

        Assert.Equal(MeetingNumber, meeting.Id);
        Assert.Equal(new Uri("https://us02web.zoom.us/j/92674392836?pwd=abc.1"), meeting.JoinUrl);
        Assert.Equal("https://us02web.zoom.us/s/92674392836?zak=host-key", meeting.HostUrl.Reveal());
        Assert.Equal("123456", meeting.Password);
        Assert.True(meeting.Records);
        Assert.Equal(new DateTimeOffset(2026, 11, 1, 9, 30, 2, TimeSpan.Zero), meeting.CreatedAt);
    }

    [Theory]
    [InlineData("92674392836", "92674392836")]
    [InlineData("\"92674392836\"", "92674392836")]
    [InlineData("9223372036854775807", "9223372036854775807")]
    public async Task A_meeting_number_may_be_a_number_or_a_string(string json, string id)
    {
        Stage.Answer("POST", MeetingsPath, 201, $$"""{"id":{{json}}}""");

        var meeting = await Stage.Meetings.CreateAsync(Stage.Integration, Draft, Cancellation);

        Assert.Equal(id, meeting.Id);
    }

    [Theory]
    [InlineData("2026-11-01T09:30:02Z")]
    [InlineData("2026-11-01T09:30:02.0000000+00:00")]
    [InlineData("2026-11-01T10:30:02+01:00")]
    [InlineData("2026-11-01T09:30:02")]
    public async Task An_instant_is_read_in_every_form(string text)
    {
        Stage.Answer("GET", MeetingPath, 200, $$"""{"id":1,"created_at":"{{text}}"}""");

        var meeting = await Stage.Meetings.FindAsync(Stage.Integration, MeetingNumber, Cancellation);

        Assert.Equal(new DateTimeOffset(2026, 11, 1, 9, 30, 2, TimeSpan.Zero), meeting!.CreatedAt);
    }

    [Theory]
    [InlineData("""{"auto_recording":"cloud"}""", true)]
    [InlineData("""{"auto_recording":"local"}""", false)]
    [InlineData("""{"auto_recording":"none"}""", false)]
    [InlineData("{}", null)]
    [InlineData("null", null)]
    public async Task Only_a_cloud_recording_is_one_that_we_get(string settings, bool? records)
    {
        Stage.Answer("GET", MeetingPath, 200, $$"""{"id":1,"settings":{{settings}}}""");

        var meeting = await Stage.Meetings.FindAsync(Stage.Integration, MeetingNumber, Cancellation);

        Assert.Equal(records, meeting!.Records);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("/j/1")]
    [InlineData("")]
    public async Task A_join_address_that_is_no_web_address_is_dropped(string address)
    {
        Stage.Answer("GET", MeetingPath, 200, $$"""{"id":1,"join_url":"{{address}}","password":"","created_at":""}""");

        var meeting = await Stage.Meetings.FindAsync(Stage.Integration, MeetingNumber, Cancellation);

        Assert.Null(meeting!.JoinUrl);
        Assert.Null(meeting.Password);
        Assert.Null(meeting.CreatedAt);
    }

    [Fact]
    public async Task A_long_agenda_is_cut_without_splitting_a_character()
    {
        Stage.Answer("POST", MeetingsPath, 201, MeetingBody);
        var draft = Draft with { Agenda = new string('a', 1999) + "😀 and more" };

        await Stage.Meetings.CreateAsync(Stage.Integration, draft, Cancellation);

        Assert.Contains($"\"agenda\":\"{new string('a', 1999)}\"", Assert.Single(Stage.Sent).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agenda_of_just_the_longest_length_is_sent_whole()
    {
        Stage.Answer("POST", MeetingsPath, 201, MeetingBody);

        await Stage.Meetings.CreateAsync(Stage.Integration, Draft with { Agenda = new string('a', 2001) }, Cancellation);

        Assert.Contains($"\"agenda\":\"{new string('a', 2000)}\"", Assert.Single(Stage.Sent).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_is_read_by_its_number()
    {
        Stage.Answer("GET", MeetingPath, 200, MeetingBody);

        var meeting = await Stage.Meetings.FindAsync(Stage.Integration, MeetingNumber, Cancellation);

        var request = Assert.Single(Stage.Sent);
        Assert.Equal("GET", request.Method);
        Assert.Equal(MeetingPath, request.Target);
        Assert.Equal("Bearer access-1", request.Authorization);
        Assert.Null(request.Body);
        Assert.Equal("https://us02web.zoom.us/s/92674392836?zak=host-key", meeting!.HostUrl.Reveal());
    }

    [Fact]
    public async Task A_meeting_that_Zoom_does_not_have_is_null()
    {
        Stage.Answer("GET", MeetingPath, 404, GoneBody);

        Assert.Null(await Stage.Meetings.FindAsync(Stage.Integration, MeetingNumber, Cancellation));
    }

    [Fact]
    public async Task An_id_cannot_lead_to_another_path()
    {
        Stage.Answer("GET", "/*", 404, GoneBody);

        await Stage.Meetings.FindAsync(Stage.Integration, "1/../../users/me?x", Cancellation);

        Assert.Equal("/v2/meetings/1%2F..%2F..%2Fusers%2Fme%3Fx", Assert.Single(Stage.Sent).Target);
    }

    [Fact]
    public async Task An_assigned_region_is_called_at_its_own_address()
    {
        Stage.Answer("GET", $"/eu{MeetingPath}", 200, MeetingBody);
        var integration = Stage.Integration with { ApiBaseUrl = new Uri(Stage.Address, "eu") };

        Assert.NotNull(await Stage.Meetings.FindAsync(integration, MeetingNumber, Cancellation));
    }
}
