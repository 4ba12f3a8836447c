using Bunit;
using SalesFlow.App.Meetings;
using SalesFlow.App.Tests.Support;
using SalesFlow.Video;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Tests.Meetings;

public sealed class UpcomingMeetingTests
{
    [Fact]
    public void A_row_says_when_what_with_whom_and_where()
    {
        using var here = Here.In("en");

        var shown = Show(here, Sample.Meeting, "Purchasing lead");

        Assert.Equal(["15:00", "15:45"], shown.FindAll("time").Select(static time => time.TextContent));
        Assert.Equal($"/meetings/{Sample.Id}", shown.Find("a").GetAttribute("href"));
        Assert.Equal("Discovery call", shown.Find("h3 a").TextContent);
        Assert.Contains("Purchasing lead", shown.Find(".meeting-facts").TextContent, StringComparison.Ordinal);
        Assert.Contains("Zoom", shown.Find(".meeting-facts").TextContent, StringComparison.Ordinal);
        Assert.Empty(shown.FindAll(".tag"));
    }

    [Theory]
    [InlineData(300, "join-early")]
    [InlineData(10, "button-main")]
    public void Joining_stands_out_when_it_is_time(int minutesLeft, string look)
    {
        using var here = Here.In("en");

        var join = Show(here, Sample.Meeting with { ScheduledStart = Here.Now.AddMinutes(minutesLeft) }).Find(".meeting-actions a");

        Assert.Contains(look, join.ClassList);
        Assert.Equal("https://zoom.example.com/j/1", join.GetAttribute("href"));
        Assert.Equal("noopener noreferrer", join.GetAttribute("rel"));
    }

    [Fact]
    public void A_meeting_that_runs_over_its_end_can_still_be_joined()
    {
        using var here = Here.In("en");

        var shown = Show(here, Sample.Meeting with { Status = MeetingStatus.InProgress, ScheduledStart = Here.Now.AddHours(-3) });

        Assert.Contains("button-main", shown.Find(".meeting-actions a").ClassList);
    }

    [Theory]
    [InlineData("en", 10, "In 10 min")]
    [InlineData("de", 10, "In 10 Min.")]
    [InlineData("de", -3, "Jetzt")]
    public void A_meeting_that_is_near_says_so(string language, int minutesLeft, string expected)
    {
        using var here = Here.In(language);

        var shown = Show(here, Sample.Meeting with { ScheduledStart = Here.Now.AddMinutes(minutesLeft) });

        Assert.Equal(expected, shown.Find(".tag").TextContent);
    }

    [Fact]
    public void A_meeting_that_the_platform_declined_says_why_and_can_be_tried_again()
    {
        using var here = Here.In("en");

        var shown = Show(here, Sample.Meeting with
        {
            JoinUrl = null,
            Status = MeetingStatus.ProvisioningFailed,
            Sync = MeetingSync.Failed(MeetingCommandKind.Create, VideoErrorCode.PlatformQuota),
        });

        Assert.Equal("Not set up", shown.Find(".tag-bad").TextContent);
        Assert.StartsWith("Zoom did not set the meeting up. The account has reached its limit", shown.Find(".meeting-problem").TextContent.Trim(), StringComparison.Ordinal);
        var button = shown.Find("button");
        Assert.Equal(("retry", "id", Sample.Id.ToString()), (button.GetAttribute("form"), button.GetAttribute("name"), button.GetAttribute("value")));
        Assert.Empty(shown.FindAll(".meeting-actions a"));
    }

    [Fact]
    public void A_meeting_that_is_being_set_up_has_no_link_yet_and_no_complaint()
    {
        using var here = Here.In("de");

        var shown = Show(here, Sample.Meeting with { JoinUrl = null, Status = MeetingStatus.Provisioning, Sync = MeetingSync.Pending(MeetingCommandKind.Create) });

        Assert.Equal("Wird eingerichtet", shown.Find(".tag").TextContent);
        Assert.Empty(shown.FindAll(".meeting-actions a, .meeting-note, .meeting-problem"));
    }

    [Theory]
    [InlineData(false, "Zoom has not confirmed your change yet. We keep trying.")]
    [InlineData(true, "Zoom declined your change. The connection to this account has ended. Connect it again.")]
    public void A_change_that_the_platform_does_not_have_is_said(bool isFailed, string expected)
    {
        using var here = Here.In("en");
        var sync = isFailed
            ? MeetingSync.Failed(MeetingCommandKind.Update, VideoErrorCode.ReconnectRequired)
            : MeetingSync.Pending(MeetingCommandKind.Update);

        var shown = Show(here, Sample.Meeting with { Sync = sync });

        Assert.Equal(expected, shown.Find(".meeting-note, .meeting-problem").TextContent.Trim());
    }

    [Fact]
    public void Hostile_text_is_shown_as_text()
    {
        using var here = Here.In("en");
        const string Hostile = "<script>alert(1)</script>\u202e\u0007\" onclick=\"x";

        var shown = Show(here, Sample.Meeting with { Title = Hostile }, Hostile);

        Assert.Empty(shown.FindAll("script, [onclick]"));
        Assert.Equal(Hostile, shown.Find("h3 bdi").TextContent);
        Assert.Equal(Hostile, shown.Find(".meeting-facts bdi").TextContent);
        Assert.Equal($"Join {Hostile}", shown.Find(".meeting-actions a").GetAttribute("aria-label"));
    }

    private static IRenderedComponent<UpcomingMeeting> Show(BunitContext here, Meeting meeting, string? lead = null) =>
        here.Render<UpcomingMeeting>(parameters => parameters.Add(row => row.Meeting, meeting).Add(row => row.Lead, lead));
}
