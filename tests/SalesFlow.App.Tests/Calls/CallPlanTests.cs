using Bunit;
using SalesFlow.App.Calls;
using SalesFlow.App.Tests.Scheduling;
using SalesFlow.App.Tests.Support;
using SalesFlow.Video;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Tests.Calls;

public sealed class CallPlanTests
{
    [Theory]
    [InlineData("en", CallStage.NotHeld, "This call did not take place.")]
    [InlineData("de", CallStage.Cancelled, "Dieses Meeting ist abgesagt.")]
    [InlineData("en", CallStage.Provisioning, "Zoom has not confirmed this meeting yet. The link appears here by itself.")]
    public void A_call_without_a_result_says_why(string language, CallStage stage, string expected)
    {
        using var here = InSchedulingContext.Create(language);

        Assert.Equal(expected, Render(here, stage, SampleCall.Meeting).Find(".note p").TextContent.Trim());
    }

    [Fact]
    public void A_declined_meeting_names_the_reason_and_the_way_out()
    {
        using var here = InSchedulingContext.Create();
        var meeting = SampleCall.Meeting with { Sync = MeetingSync.Failed(MeetingCommandKind.Create, VideoErrorCode.ReconnectRequired) };

        var shown = Render(here, CallStage.ProvisioningFailed, meeting);

        Assert.EndsWith("Connect it again.", shown.Find(".note p").TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal("/integrations", shown.Find(".note a").GetAttribute("href"));
    }

    [Fact]
    public void Agenda_and_invitees_are_text()
    {
        using var here = InSchedulingContext.Create();
        var meeting = SampleCall.Meeting with { Agenda = SampleCall.Hostile, Invitees = [new Invitee("buyer@example.test", SampleCall.Hostile)] };

        var shown = Render(here, CallStage.Unheard, meeting);

        Assert.Empty(shown.FindAll("script"));
        Assert.Equal(SampleCall.Hostile, shown.Find(".call-agenda").TextContent);
        Assert.Equal(SampleCall.Hostile, shown.Find(".person-name").TextContent);
    }

    [Theory]
    [InlineData("123", SyncState.Confirmed, "This meeting is cancelled. Zoom has confirmed it, and the link no longer works.")]
    [InlineData("123", SyncState.Pending, "This meeting is cancelled.")]
    [InlineData("123", SyncState.Failed, "This meeting is cancelled.")]
    [InlineData(null, SyncState.Confirmed, "This meeting is cancelled.")]
    public void A_cancellation_says_confirmed_only_when_it_was(string? platformId, SyncState state, string expected)
    {
        using var here = InSchedulingContext.Create();
        var meeting = Planned.Meeting() with { PlatformMeetingId = platformId, Sync = new(state, MeetingCommandKind.Cancel) };

        Assert.Equal(expected, Render(here, CallStage.Cancelled, meeting).Find(".note p").TextContent.Trim());
    }

    [Fact]
    public void Guests_of_a_cancelled_meeting_can_be_told()
    {
        using var here = InSchedulingContext.Create();
        var meeting = Planned.Meeting() with { Status = MeetingStatus.Cancelled, Invitees = [new Invitee("buyer@example.test")] };

        Assert.Single(Render(here, CallStage.Cancelled, meeting).FindAll("a[href^='mailto:buyer@example.test?subject=Cancelled']"));
    }

    private static IRenderedComponent<CallPlan> Render(BunitContext here, CallStage stage, Meeting meeting)
    {
        var view = SampleCall.View();
        var overview = new MeetingOverview(meeting, view.Overview.Result, []);
        return here.Render<CallPlan>(parameters => parameters.Add(static plan => plan.View, view with { Overview = overview, Stage = stage, Conversation = SampleCall.NotHeld }));
    }
}
