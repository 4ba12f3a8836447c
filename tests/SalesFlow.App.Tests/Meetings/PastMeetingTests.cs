using Bunit;
using SalesFlow.App.Meetings;
using SalesFlow.App.Tests.Support;
using SalesFlow.Video;
using SalesFlow.Video.Analysis;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Tests.Meetings;

public sealed class PastMeetingTests
{
    private static readonly Artifact Transcript = Sample.Artifact(ArtifactKind.Transcript, ArtifactState.Available);

    [Fact]
    public void A_row_says_when_it_really_was_how_long_and_who_came()
    {
        using var here = Here.In("en");

        var shown = Show(here, Sample.Held(static result => result with { ParticipantsCount = 3 }), "Purchasing lead");

        Assert.Equal("08:00", shown.Find("time").TextContent);
        Assert.Equal("1 h", shown.Find(".meeting-end").TextContent);
        Assert.Contains("Purchasing lead", shown.Find(".meeting-facts").TextContent, StringComparison.Ordinal);
        Assert.Contains("3 people", shown.Find(".meeting-facts").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_result_comes_in_short()
    {
        using var here = Here.In("en");

        var shown = Show(here, Sample.Held(
            static result => result with
            {
                Summary = "They want to start in May.",
                KeyTopics = ["Start", "Price", "Rollout", "Support"],
                Sentiment = new() { Score = 0.6, Sides = new(null, null), Thirds = [0.6, 0.6, 0.6], Reason = "friendly words" },
            },
            Transcript));

        Assert.Equal("They want to start in May.", shown.Find(".meeting-summary").TextContent);
        Assert.Equal(["Start", "Price", "Rollout"], shown.FindAll(".meeting-topics li").Select(static topic => topic.TextContent));
        Assert.Equal("😊 Positive", shown.Find(".sentiment").TextContent);
    }

    [Fact]
    public void What_is_to_be_done_is_counted_and_can_be_unfolded_without_what_was_dismissed()
    {
        using var here = Here.In("en");
        ActionItem[] items =
        [
            Sample.Task("1", "Send the offer") with { Assignee = "Seller", DueOn = new(2026, 11, 24) },
            Sample.Task("2", "Check the contract", ActionItemState.Confirmed),
            Sample.Task("3", "Say hello", ActionItemState.Dismissed),
        ];

        var shown = Show(here, Sample.Held(result => result with { ActionItems = items }));

        Assert.Equal("2 open action items", shown.Find("summary").TextContent);
        Assert.Equal(2, shown.FindAll("details li").Count);
        Assert.Equal("Send the offer – Seller – due: Tomorrow", string.Join(' ', shown.Find("details li").TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)));
    }

    [Theory]
    [InlineData(5, "The summary is being written.")]
    [InlineData(20, "There is no summary. Open the meeting to see why.")]
    public void A_summary_that_is_not_there_yet_is_told_from_one_that_will_not_come(int minutesSince, string expected)
    {
        using var here = Here.In("en");

        var shown = Show(here, Sample.Held(null, Transcript with { AvailableAt = Here.Now.AddMinutes(-minutesSince) }));

        Assert.Equal(expected, shown.Find(".meeting-note").TextContent);
    }

    [Theory]
    [InlineData(MeetingStatus.NotHeld, 300, "Not held", "This call did not take place.")]
    [InlineData(MeetingStatus.Cancelled, 300, "Cancelled", null)]
    [InlineData(MeetingStatus.Scheduled, 1, null, "Zoom has not reported yet whether the call took place.")]
    [InlineData(MeetingStatus.Scheduled, 29, null, "Zoom has not reported yet whether the call took place.")]
    [InlineData(MeetingStatus.Scheduled, 30, null, "Nobody seems to have come yet.")]
    public void A_meeting_that_brought_nothing_says_so(MeetingStatus status, int minutesSince, string? tag, string? note)
    {
        using var here = Here.In("en");
        var overview = Sample.Planned(meeting => meeting with { Status = status, ScheduledStart = Here.Now - meeting.Duration - TimeSpan.FromMinutes(minutesSince) });

        var shown = Show(here, overview);

        Assert.Equal(tag, shown.FindAll(".tag").SingleOrDefault()?.TextContent);
        Assert.Equal(note, shown.FindAll(".meeting-note").SingleOrDefault()?.TextContent);
        Assert.Empty(shown.FindAll(".artifacts, .meeting-actions"));
    }

    [Fact]
    public void A_cancellation_that_the_platform_declined_is_not_hidden()
    {
        using var here = Here.In("en");
        var overview = Sample.Planned(static meeting => meeting with
        {
            Status = MeetingStatus.Cancelled,
            Sync = MeetingSync.Failed(MeetingCommandKind.Cancel, VideoErrorCode.PlatformRefused),
        });

        var shown = Show(here, overview);

        Assert.StartsWith("Zoom declined the cancellation.", shown.Find(".meeting-problem").TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_said_is_shown_as_text()
    {
        using var here = Here.In("en");
        const string Hostile = "<img src=x onerror=alert(1)>\u0000";

        var shown = Show(here, Sample.Held(
            static result => result with { Summary = Hostile, KeyTopics = [Hostile], ActionItems = [Sample.Task("1", Hostile) with { Assignee = Hostile }] },
            Transcript));

        Assert.Empty(shown.FindAll("img"));
        Assert.All([".meeting-summary", ".meeting-topics bdi", "details bdi"], place =>
            Assert.StartsWith("<img src=x onerror=alert(1)>", shown.Find(place).TextContent, StringComparison.Ordinal));
    }

    private static IRenderedComponent<PastMeeting> Show(BunitContext here, MeetingOverview overview, string? lead = null) =>
        here.Render<PastMeeting>(parameters => parameters.Add(row => row.Overview, overview).Add(row => row.Lead, lead));
}
