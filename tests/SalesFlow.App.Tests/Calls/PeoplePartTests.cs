using Bunit;
using SalesFlow.App.Calls;
using SalesFlow.App.Tests.Support;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Tests.Calls;

public sealed class PeoplePartTests
{
    [Fact]
    public void People_are_shown_with_all_their_times()
    {
        using var here = Here.In("en");
        var person = new Participant
        {
            Name = SampleCall.Hostile,
            Email = "buyer@example.test",
            Sessions = [new(Here.Now, Here.Now.AddMinutes(5)), new(Here.Now.AddMinutes(10), null)],
        };

        var shown = Render(here, SampleCall.View() with { Participants = [person] });

        Assert.Empty(shown.FindAll("script"));
        Assert.Equal(["10:00–10:05", "from 10:10", "5 min"], shown.FindAll(".person-times span").Select(static time => time.TextContent));
    }

    [Theory]
    [InlineData("en", true, "Invited, but did not come")]
    [InlineData("de", true, "Eingeladen, aber nicht gekommen")]
    [InlineData("de", false, "Eingeladen, unter den Anwesenden nicht erkannt")]
    public void Who_did_not_come_is_told_from_who_was_not_recognized(string language, bool isOurs, string expected)
    {
        using var here = Here.In(language);

        var shown = Render(here, Invited(ArtifactState.Available) with { Participants = [new Participant { Name = "Somebody", Email = "somebody@example.com", IsInternalUser = isOurs }] });

        Assert.Equal(expected, shown.Find("h3").TextContent);
        Assert.Contains("buyer@example.test", shown.Find(".absent").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ArtifactState.Expected)]
    [InlineData(ArtifactState.Processing)]
    [InlineData(ArtifactState.NotProduced)]
    public void While_the_list_is_not_whole_nobody_is_said_to_be_absent(ArtifactState state)
    {
        using var here = Here.In("en");

        var shown = Render(here, Invited(state) with { Participants = [new Participant { Name = "Seller", IsInternalUser = true }] });

        Assert.Empty(shown.FindAll("h3, .absent"));
    }

    [Fact]
    public void Nobody_is_said_to_be_absent_while_attendance_is_unknown()
    {
        using var here = Here.In("en");

        Assert.Equal("Invited", Render(here, Invited(ArtifactState.Expected)).Find("h3").TextContent);
    }

    private static CallView Invited(ArtifactState attendance)
    {
        var view = SampleCall.View(null, SampleCall.An(ArtifactKind.Attendance, attendance));
        var meeting = view.Meeting with { Invitees = [new Invitee("buyer@example.test")] };
        return view with { Overview = new MeetingOverview(meeting, view.Overview.Result, view.Overview.Occurrences) };
    }

    private static IRenderedComponent<PeoplePart> Render(BunitContext here, CallView view) =>
        here.Render<PeoplePart>(parameters => parameters.Add(static part => part.View, view));
}
