using System.Globalization;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Tests.Fakes;

namespace SalesFlow.Video.Tests.Hosting;

/// <summary>What users type is kept in one form, and what nobody can see is nothing.</summary>
public sealed class ScheduleInputTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("\u200B")]
    [InlineData("\u3164\u3164")]
    [InlineData("\u00A0\u2003\u00AD")]
    [InlineData("\u2800\uFE0F")]
    [InlineData("\u202E\uFEFF")]
    public async Task A_title_that_nobody_sees_is_missing(string title)
    {
        await using var application = new TestApplication();
        await application.ConnectAsync(Token);
        var meeting = await ScheduleAsync(application, application.Request());

        var scheduled = await application.Meetings.ScheduleAsync(TestApplication.Seller, application.Request(title), cancellationToken: Token);
        var renamed = await application.Meetings.RescheduleAsync(TestApplication.Seller, meeting.Id, new MeetingChange { Title = title }, Token);

        Assert.Equal(("title", VideoErrorCode.Required), (scheduled.Problem!.Errors.Single().Field, scheduled.Problem.Code));
        Assert.Equal(("title", VideoErrorCode.Required), (renamed.Problem!.Errors.Single().Field, renamed.Problem.Code));
    }

    [Theory]
    [InlineData("Mu\u0308ller", "Müller")]
    [InlineData("  Demo ", "Demo")]
    [InlineData("invoice\u202Efdp.exe", "invoicefdp.exe")]
    [InlineData("\uFEFF製品デモ", "製品デモ")]
    [InlineData("Demo \U0001F468\u200D\U0001F469\u200D\U0001F467", "Demo \U0001F468\u200D\U0001F469\u200D\U0001F467")]
    public async Task Text_is_kept_in_one_form(string typed, string kept)
    {
        await using var application = new TestApplication();
        await application.ConnectAsync(Token);
        var request = application.Request(typed) with
        {
            Agenda = $"{typed}\r\n{typed}",
            MeetingType = typed,
            Invitees = [new Invitee("buyer@example.test", typed)],
        };

        var meeting = await ScheduleAsync(application, request);

        Assert.Equal((kept, kept, kept), (meeting.Title, meeting.MeetingType, meeting.Invitees.Single().Name));
        Assert.Contains(kept, meeting.Agenda, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', meeting.Agenda!);
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public async Task A_title_is_measured_as_it_is_kept(int letters, bool isAccepted)
    {
        await using var application = new TestApplication();
        await application.ConnectAsync(Token);
        var title = string.Concat(Enumerable.Repeat("u\u0308", letters));

        var result = await application.Meetings.ScheduleAsync(TestApplication.Seller, application.Request(title), cancellationToken: Token);

        Assert.Equal(isAccepted ? null : VideoErrorCode.TooLong, result.Problem?.Code);
    }

    [Theory]
    [InlineData("2027-01-05T10:00:00.9999999Z", "2027-01-05T10:00:00Z")]
    [InlineData("2027-01-05T10:00:30.001+05:30", "2027-01-05T04:30:30Z")]
    [InlineData("2027-01-05T10:00:59Z", "2027-01-05T10:00:59Z")]
    public async Task A_start_has_no_fraction_of_a_second(string typed, string kept)
    {
        await using var application = new TestApplication();
        await application.ConnectAsync(Token);
        var meeting = await ScheduleAsync(application, application.Request() with { StartTime = At(typed) });
        var later = At(typed).AddDays(1);

        var moved = await application.Meetings.RescheduleAsync(TestApplication.Seller, meeting.Id, new MeetingChange { StartTime = later }, Token);

        Assert.Equal(At(kept), meeting.ScheduledStart);
        Assert.Equal(At(kept).AddDays(1), moved.Value!.ScheduledStart);
    }

    [Fact]
    public async Task A_length_is_one_of_whole_minutes()
    {
        await using var application = new TestApplication();
        await application.ConnectAsync(Token);

        var meeting = await ScheduleAsync(application, application.Request() with { Duration = TimeSpan.FromSeconds(90) });

        Assert.Equal(TimeSpan.FromMinutes(2), meeting.Duration);
    }

    [Fact]
    public async Task The_same_request_in_another_composition_is_the_same_request()
    {
        await using var application = new TestApplication();
        await application.ConnectAsync(Token);
        var start = application.Clock.GetUtcNow().AddDays(1);

        var first = await application.Meetings.ScheduleAsync(
            TestApplication.Seller, application.Request("Müller") with { StartTime = start }, "key", Token);
        var second = await application.Meetings.ScheduleAsync(
            TestApplication.Seller, application.Request("Mu\u0308ller ") with { StartTime = start.AddMilliseconds(5) }, "key", Token);

        Assert.Equal(first.Value!.Id, second.Value!.Id);
    }

    [Theory]
    [InlineData("a\0@example.test")]
    [InlineData("buyer@example.test\u0007")]
    public async Task An_address_with_a_control_character_is_none(string email)
    {
        await using var application = new TestApplication();
        await application.ConnectAsync(Token);

        var result = await application.Meetings.ScheduleAsync(
            TestApplication.Seller, application.Request() with { Invitees = [new Invitee(email)] }, cancellationToken: Token);

        Assert.Equal(VideoErrorCode.InvalidValue, result.Problem!.Code);
    }

    [Fact]
    public async Task A_meeting_that_is_late_can_still_be_renamed()
    {
        await using var application = new TestApplication();
        await application.ConnectAsync(Token);
        var meeting = await ScheduleAsync(application, application.Request());
        application.Clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromMinutes(10));

        var renamed = await application.Meetings.RescheduleAsync(
            TestApplication.Seller, meeting.Id, new MeetingChange { Title = "Second demo", StartTime = meeting.ScheduledStart }, Token);

        Assert.Equal(("Second demo", meeting.ScheduledStart), (renamed.Value!.Title, renamed.Value.ScheduledStart));
    }

    private static async Task<Meeting> ScheduleAsync(TestApplication application, ScheduleMeeting request) =>
        (await application.Meetings.ScheduleAsync(TestApplication.Seller, request, cancellationToken: Token)).Value!;

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
