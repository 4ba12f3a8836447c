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
        Assert.Equal([SampleCall.HostileGated, "1", "0:00", "Buyer", "1", "1:05"], shown.FindAll("tbody th, tbody td").Select(static cell => cell.TextContent));
    }

    [Fact]
    public void One_file_needs_no_choice()
    {
        using var here = Here.In("en");

        Assert.Empty(Render(here, SampleCall.View(null, Recorded("video/mp4"))).FindAll("select"));
    }

    [Theory]
    [InlineData("en", "File", "1. Video, from 0:00", "2. Sound, from 12:30")]
    [InlineData("de", "Datei", "1. Video, ab 0:00", "2. Ton, ab 12:30")]
    public void Of_several_files_each_says_what_it_is_and_where_it_begins(string language, string label, params string[] options)
    {
        using var here = Here.In(language);

        var shown = Render(here, SampleCall.View(null, Recorded(File("video/mp4", 0), File("audio/mp4", 750))));

        Assert.Equal(label, shown.Find("label[for=player-file]").TextContent);
        Assert.Equal(options, shown.FindAll("#player-file option").Select(static option => option.TextContent));
        Assert.Equal(["0", "750"], shown.FindAll("#player-file option").Select(static option => option.GetAttribute("data-offset")));
        Assert.Contains("/ 14:10", shown.Find(".player-time").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_chosen_file_plays_in_the_same_place_also_when_it_is_sound_alone()
    {
        using var here = Here.In("en");
        var view = SampleCall.View(null, Recorded(File("video/mp4", 0), File("audio/mp4", 750)));

        var shown = Render(here, view with { FileNumber = 1 });

        Assert.EndsWith("number=1", shown.Find("video").GetAttribute("src"), StringComparison.Ordinal);
        Assert.Equal("1", shown.Find("option[selected]").GetAttribute("value"));
        Assert.EndsWith("number=0", Render(here, view with { FileNumber = 7 }).Find("video").GetAttribute("src"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_which_nobody_knows_when_it_began_says_so_and_has_no_place_in_the_call()
    {
        using var here = Here.In("en");

        var shown = Render(here, SampleCall.View(null, Recorded(File("video/mp4", 0), new Recording { Id = "lost", MediaType = "video/mp4" })));

        var lost = shown.FindAll("#player-file option")[1];
        Assert.Equal("2. Video, start unknown", lost.TextContent);
        Assert.False(lost.HasAttribute("data-offset"));
    }

    [Fact]
    public void The_files_of_all_calls_play_one_after_the_other()
    {
        using var here = Here.In("en");
        var first = SampleCall.Call("first", 0, 12, Recorded(File("video/mp4", 30), File("video/mp4", 330)));
        var resumed = SampleCall.Call("resumed", 15, 30, Recorded(File("video/mp4", 990)));

        var options = Render(here, SampleCall.View([first, resumed])).FindAll("#player-file option");

        Assert.Equal(["0", "300", "900"], options.Select(static option => option.GetAttribute("data-offset")));
        Assert.Equal(
            [0, 1, 2],
            options.Select(static option => int.Parse(option.GetAttribute("data-src")!.Split("number=")[1], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void A_file_of_unknown_length_ends_where_the_next_one_begins()
    {
        using var here = Here.In("en");
        var open = SampleCall.Call("first", 0, 12, Recorded(File("video/mp4", 0) with { End = null }));
        var resumed = SampleCall.Call("resumed", 15, 30, Recorded(File("video/mp4", 900)));

        var options = Render(here, SampleCall.View([open, resumed])).FindAll("#player-file option");

        Assert.Equal(["900", "100"], options.Select(static option => option.GetAttribute("data-length")));
    }

    [Fact]
    public void Without_scripts_the_choice_is_sent_for_the_call_that_is_shown()
    {
        using var here = Here.In("en");
        var view = SampleCall.View(null, Recorded(File("video/mp4", 0), File("video/mp4", 750)));

        var form = Render(here, view with { Links = view.Links with { Occurrence = SampleCall.Occurrence.Id } }).Find("form");

        Assert.Equal(("get", $"/meetings/{SampleCall.Meeting.Id}"), (form.GetAttribute("method"), form.GetAttribute("action")));
        Assert.Equal(SampleCall.Occurrence.Id.ToString(), form.QuerySelector("[name=occurrence]")!.GetAttribute("value"));
        Assert.Single(form.QuerySelectorAll("noscript"));
    }

    private static Recording File(string mediaType, int second) => new()
    {
        Id = $"file {second}",
        MediaType = mediaType,
        Start = Here.Now.AddSeconds(second),
        End = Here.Now.AddSeconds(second + 100),
    };

    private static Artifact Recorded(params Recording[] files) =>
        SampleCall.An(ArtifactKind.Recording, ArtifactState.Available) with { Recordings = files };

    private static Artifact Recorded(string mediaType) => SampleCall.An(ArtifactKind.Recording, ArtifactState.Available) with
    {
        Recordings = [new Recording { Id = "file", MediaType = mediaType, Start = Here.Now, End = Here.Now.AddSeconds(100) }],
    };

    private static IRenderedComponent<PlayerDock> Render(BunitContext here, CallView view) =>
        here.Render<PlayerDock>(parameters => parameters.Add(static dock => dock.View, view));
}
