using Bunit;
using SalesFlow.App.Calls;
using SalesFlow.App.Tests.Support;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Tests.Calls;

public sealed class PlayerDockTests
{
    [Theory]
    [InlineData("video/mp4", "video")]
    [InlineData("audio/mp4", "audio")]
    public void A_recording_plays_from_our_own_address(string mediaType, string element)
    {
        using var here = Here.In("en");

        var shown = Render(here, SampleCall.View(null, Recorded(mediaType)));

        Assert.Equal($"/api/video-meetings/meetings/{SampleCall.Meeting.Id}/recording?number=0", shown.Find(element).GetAttribute("src"));
        Assert.Contains("0:00 / 1:40", shown.Find(".player-time").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_recording_the_reason_stands_there_and_the_timeline_remains()
    {
        using var here = Here.In("en");

        var shown = Render(here, SampleCall.View([SampleCall.Said(0, "Seller", 0, 2)], SampleCall.An(ArtifactKind.Recording, ArtifactState.NotProduced, ArtifactReason.NotRecorded)));

        Assert.StartsWith("No recording: ", shown.Find(".player-none span").TextContent, StringComparison.Ordinal);
        Assert.Single(shown.FindAll("[data-scrub] path"));
        Assert.Empty(shown.FindAll("[data-media]"));
    }

    [Fact]
    public void The_player_is_another_one_only_when_the_file_is()
    {
        using var here = Here.In("en");
        var view = SampleCall.View(null, Recorded("video/mp4"));

        var before = Render(here, view).Find("#call-media").GetAttribute("data-key");
        var after = Render(here, view with { Participants = [new Participant { Name = "Buyer" }] }).Find("#call-media").GetAttribute("data-key");

        Assert.Equal(before, after);
        Assert.NotEqual(before, Render(here, SampleCall.View()).Find("#call-media").GetAttribute("data-key"));
    }

    [Fact]
    public void The_timeline_is_told_in_a_table()
    {
        using var here = Here.In("en");

        var shown = Render(here, SampleCall.View([SampleCall.Said(0, SampleCall.Hostile, 0, 2), SampleCall.Said(1, "Buyer", 65, 70)]));

        Assert.Empty(shown.FindAll("script"));
        Assert.Equal([SampleCall.Hostile, "1", "0:00", "Buyer", "1", "1:05"], shown.FindAll("tbody th, tbody td").Select(static cell => cell.TextContent));
    }

    private static Artifact Recorded(string mediaType) => SampleCall.An(ArtifactKind.Recording, ArtifactState.Available) with
    {
        Recordings = [new Recording { Id = "file", MediaType = mediaType, Start = Here.Now, End = Here.Now.AddSeconds(100) }],
    };

    private static IRenderedComponent<PlayerDock> Render(BunitContext here, CallView view) =>
        here.Render<PlayerDock>(parameters => parameters.Add(static dock => dock.View, view));
}
