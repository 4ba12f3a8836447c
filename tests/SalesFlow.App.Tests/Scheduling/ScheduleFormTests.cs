using SalesFlow.App.Scheduling;
using SalesFlow.App.Shell;
using SalesFlow.App.Tests.Support;
using SalesFlow.Video;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Tests.Scheduling;

public sealed class ScheduleFormTests
{
    [Fact]
    public void What_was_typed_becomes_a_request()
    {
        var account = Guid.NewGuid();
        var form = new ScheduleForm
        {
            Title = "Product demo",
            When = new() { Date = "2026-11-26", Time = "15:00", Length = "other", Minutes = "45", Zone = "Europe/Berlin" },
            Platform = "zoom",
            Accounts = new() { ["zoom"] = account.ToString(), ["teams"] = Guid.NewGuid().ToString() },
            Lead = " ",
            Invitees = "buyer@example.test",
            Type = "demo",
            Record = RecordAnswer.No,
        };

        var (request, errors) = form.Read();

        Assert.Empty(errors);
        Assert.Equal(new DateTimeOffset(2026, 11, 26, 15, 0, 0, TimeSpan.FromHours(1)), request.StartTime);
        Assert.Equal(TimeSpan.FromMinutes(45), request.Duration);
        Assert.Equal((MeetingPlatform.Zoom, new IntegrationId(account)), (request.Platform, request.IntegrationId));
        Assert.Equal((null, "demo", false), (request.LeadId, request.MeetingType, request.Record));
        Assert.Equal("buyer@example.test", Assert.Single(request.Invitees).Email);
    }

    [Theory]
    [InlineData(RecordAnswer.Yes, true)]
    [InlineData(RecordAnswer.No, false)]
    public void Recording_is_always_said_one_way_or_the_other(string chosen, bool expected)
    {
        var (request, errors) = new ScheduleForm { Record = chosen }.Read();

        Assert.Equal(expected, request.Record);
        Assert.DoesNotContain(errors, static error => error.Field == "record");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("maybe")]
    public void Without_an_answer_about_recording_nothing_is_scheduled(string? chosen) =>
        Assert.Contains(new ScheduleForm { Record = chosen }.Read().Errors, static error => error is { Field: "record", Code: VideoErrorCode.Required });

    [Fact]
    public void A_meeting_is_written_down_once_more_at_another_time()
    {
        var meeting = Planned.Meeting() with
        {
            Duration = TimeSpan.FromMinutes(50),
            LeadId = "lead",
            Invitees = [new Invitee("a@example.test", "A"), new Invitee("b@example.test")],
            MeetingType = "demo",
            Agenda = "Prices",
            Record = true,
        };

        var (request, errors) = ScheduleForm.Again(meeting, Here.Now.AddDays(7), TimeZoneInfo.Utc).Read();

        Assert.Empty(errors);
        Assert.Equal((meeting.Title, Here.Now.AddDays(7), meeting.Duration, meeting.TimeZone), (request.Title, request.StartTime, request.Duration, request.TimeZone));
        Assert.Equal((meeting.Platform, meeting.IntegrationId), (request.Platform, request.IntegrationId));
        Assert.Equal((meeting.LeadId, meeting.MeetingType, meeting.Agenda, true), (request.LeadId, request.MeetingType, request.Agenda, request.Record));
        Assert.Equal(meeting.Invitees, request.Invitees);
    }

    [Fact]
    public void A_form_of_which_nothing_was_sent_is_read_as_empty()
    {
        var form = new ScheduleForm { When = null!, Accounts = null!, Platform = "<script>" };

        var (request, errors) = form.Read();

        Assert.Equal(default, request.Platform);
        Assert.NotEmpty(errors);
    }
}
