using SalesFlow.Video.Hosting;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Tests.Fakes;

namespace SalesFlow.Video.Tests.Hosting;

/// <summary>Bad input is refused with every field at fault, and nothing is stored.</summary>
public sealed class ScheduleRulesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, VideoErrorCode> BadRequests => new()
    {
        { "no platform", "platform", VideoErrorCode.Required },
        { "unknown platform", "platform", VideoErrorCode.UnknownPlatform },
        { "no title", "title", VideoErrorCode.Required },
        { "blank title", "title", VideoErrorCode.Required },
        { "endless title", "title", VideoErrorCode.TooLong },
        { "title with a bell", "title", VideoErrorCode.InvalidValue },
        { "no start", "start_time", VideoErrorCode.Required },
        { "past start", "start_time", VideoErrorCode.StartInPast },
        { "absurd start", "start_time", VideoErrorCode.StartTooFar },
        { "gap of Berlin before", "start_time", VideoErrorCode.TimeDoesNotExist },
        { "gap of Berlin after", "start_time", VideoErrorCode.TimeDoesNotExist },
        { "no duration", "duration_minutes", VideoErrorCode.Required },
        { "duration 0", "duration_minutes", VideoErrorCode.OutOfRange },
        { "duration of two days", "duration_minutes", VideoErrorCode.OutOfRange },
        { "unknown time zone", "time_zone", VideoErrorCode.UnknownTimeZone },
        { "windows time zone", "time_zone", VideoErrorCode.UnknownTimeZone },
        { "time zone of one machine", "time_zone", VideoErrorCode.UnknownTimeZone },
        { "endless agenda", "agenda", VideoErrorCode.TooLong },
        { "101 invitees", "invitees", VideoErrorCode.OutOfRange },
        { "no e-mail", "invitees[0].email", VideoErrorCode.Required },
        { "bad e-mail", "invitees[1].email", VideoErrorCode.InvalidValue },
        { "named e-mail", "invitees[0].email", VideoErrorCode.InvalidValue },
    };

    [Theory]
    [MemberData(nameof(BadRequests))]
    public async Task A_bad_request_names_the_field_and_stores_nothing(string what, string field, VideoErrorCode code)
    {
        await using var application = new TestApplication();
        await application.ConnectAsync(Token);

        var result = await application.Meetings.ScheduleAsync(TestApplication.Seller, Bad(application.Request(), what), cancellationToken: Token);

        Assert.Equal((field, code), (result.Problem!.Errors.Single().Field, result.Problem.Code));
        await AssertNothingStoredAsync(application);
    }

    [Fact]
    public async Task All_problems_of_a_request_are_reported_at_once()
    {
        await using var application = new TestApplication();

        var result = await application.Meetings.ScheduleAsync(TestApplication.Seller, new ScheduleMeeting(), cancellationToken: Token);

        Assert.Equal(["platform", "title", "start_time", "duration_minutes"], result.Problem!.Errors.Select(error => error.Field));
    }

    [Fact]
    public async Task A_platform_that_is_not_connected_stores_nothing()
    {
        await using var application = new TestApplication();

        var result = await application.Meetings.ScheduleAsync(TestApplication.Seller, application.Request(), cancellationToken: Token);

        Assert.Equal(VideoErrorCode.NotConnected, result.Problem!.Code);
        await AssertNothingStoredAsync(application);
    }

    [Fact]
    public async Task A_dead_grant_stores_nothing()
    {
        await using var application = new TestApplication();
        await application.ConnectAsync(Token);
        application.Clock.Advance(TimeSpan.FromHours(2));
        application.Platform.RefreshScript = (_, _) => Task.FromResult<Video.Integrations.TokenAnswer>(new Video.Integrations.TokenAnswer.GrantRejected());

        var result = await application.Meetings.ScheduleAsync(TestApplication.Seller, application.Request(), cancellationToken: Token);

        Assert.Equal(VideoErrorCode.ReconnectRequired, result.Problem!.Code);
        await AssertNothingStoredAsync(application);
    }

    [Theory]
    [InlineData("2027-03-28T01:30:00+01:00")]
    [InlineData("2027-03-28T03:30:00+02:00")]
    [InlineData("2027-03-28T02:30:00Z")]
    [InlineData("2027-03-28T02:30:00-05:00")]
    [InlineData("2027-10-31T02:30:00+02:00")]
    [InlineData("2027-10-31T02:30:00+01:00")]
    public async Task Times_around_a_change_of_the_clocks_are_kept_as_instants(string text)
    {
        await using var application = new TestApplication();
        await application.ConnectAsync(Token);
        var start = DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

        var meeting = (await application.Meetings.ScheduleAsync(
            TestApplication.Seller, application.Request() with { StartTime = start }, cancellationToken: Token)).Value!;

        Assert.Equal(start.UtcDateTime, meeting.ScheduledStart.UtcDateTime);
    }

    [Theory]
    [InlineData(null, "colleague@crm.example", true)]
    [InlineData(null, "buyer@example.test", false)]
    [InlineData(true, "buyer@example.test", true)]
    [InlineData(false, "colleague@crm.example", false)]
    public async Task People_from_outside_are_recorded_only_when_asked_for(bool? wish, string invitee, bool isRecorded)
    {
        await using var application = new TestApplication(services =>
            Microsoft.Extensions.DependencyInjection.OptionsServiceCollectionExtensions.Configure<SalesFlowVideoOptions>(
                services, options => options.InternalDomains.Add("crm.example")));
        await application.ConnectAsync(Token);

        var meeting = (await application.Meetings.ScheduleAsync(
            TestApplication.Seller, application.Request() with { Record = wish, Invitees = [new Invitee(invitee)] }, cancellationToken: Token)).Value!;

        Assert.Equal(isRecorded, meeting.Record);
    }

    private static ScheduleMeeting Bad(ScheduleMeeting request, string what) => what switch
    {
        "no platform" => request with { Platform = default },
        "unknown platform" => request with { Platform = MeetingPlatform.Parse("webex") },
        "no title" => request with { Title = null },
        "blank title" => request with { Title = "  " },
        "endless title" => request with { Title = new string('x', 10_000) },
        "title with a bell" => request with { Title = "Demo\a" },
        "no start" => request with { StartTime = null },
        "past start" => request with { StartTime = request.StartTime!.Value.AddDays(-2) },
        "absurd start" => request with { StartTime = DateTimeOffset.MaxValue },
        "gap of Berlin before" => request with { StartTime = new DateTimeOffset(2027, 3, 28, 2, 30, 0, TimeSpan.FromHours(1)) },
        "gap of Berlin after" => request with { StartTime = new DateTimeOffset(2027, 3, 28, 2, 30, 0, TimeSpan.FromHours(2)) },
        "no duration" => request with { Duration = null },
        "duration 0" => request with { Duration = TimeSpan.Zero },
        "duration of two days" => request with { Duration = TimeSpan.FromDays(2) },
        "unknown time zone" => request with { TimeZone = "Mars/Olympus" },
        "windows time zone" => request with { TimeZone = "W. Europe Standard Time" },
        "time zone of one machine" => request with { TimeZone = "posix/Europe/Berlin" },
        "endless agenda" => request with { Agenda = new string('x', 2001) },
        "101 invitees" => request with { Invitees = [.. Enumerable.Range(0, 101).Select(number => new Invitee($"guest{number}@example.test"))] },
        "no e-mail" => request with { Invitees = [new Invitee("")] },
        "bad e-mail" => request with { Invitees = [new Invitee("guest@example.test"), new Invitee("guest")] },
        "named e-mail" => request with { Invitees = [new Invitee("Guest <guest@example.test>")] },
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
    };

    private static async Task AssertNothingStoredAsync(TestApplication application)
    {
        var page = await application.Meetings.ListAsync(
            new MeetingQuery { Owner = TestApplication.Seller, Now = application.Clock.GetUtcNow() }, Token);
        Assert.Empty(page.Items);
        Assert.Equal(0, application.Platform.Creates);
    }
}
