using Bunit;
using SalesFlow.App.Meetings;
using SalesFlow.App.Tests.Support;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Tests.Meetings;

public sealed class ArtifactLineTests
{
    public static TheoryData<string, ArtifactReason> Reasons => new MatrixTheoryData<string, ArtifactReason>(["en", "de"], Enum.GetValues<ArtifactReason>());

    [Fact]
    public void What_is_there_is_led_to()
    {
        using var here = Here.In("en");

        var links = Show(here, Of(ArtifactKind.Recording, ArtifactState.Available), Of(ArtifactKind.Transcript, ArtifactState.Available)).FindAll("a");

        Assert.Equal([$"/meetings/{Sample.Id}#player", $"/meetings/{Sample.Id}#transcript"], links.Select(static link => link.GetAttribute("href")));
        Assert.Equal(["Recording", "Transcript"], links.Select(static link => link.TextContent));
    }

    [Theory]
    [InlineData("en", ArtifactState.Expected, 2, "Transcript expected by 12:00")]
    [InlineData("de", ArtifactState.Expected, 2, "Transkript bis 12:00 erwartet")]
    [InlineData("en", ArtifactState.Expected, 24, "Transcript expected (Tomorrow 10:00 at the latest)")]
    [InlineData("en", ArtifactState.Processing, 2, "Transcript expected by 12:00 – Zoom is still processing.")]
    [InlineData("en", ArtifactState.Expected, -1, "Still missing: Transcript. We keep looking.")]
    public void What_is_waited_for_says_until_when(string language, ArtifactState state, int hoursLeft, string expected)
    {
        using var here = Here.In(language);

        var shown = Show(here, Sample.Artifact(ArtifactKind.Transcript, state, hoursLeft: hoursLeft));

        Assert.Equal(expected, shown.Find("li").TextContent);
    }

    [Fact]
    public void What_will_not_come_says_why()
    {
        using var here = Here.In("en");

        var shown = Show(
            here,
            Of(ArtifactKind.Recording, ArtifactState.Expired, ArtifactReason.DeletedAtPlatform),
            Of(ArtifactKind.Transcript, ArtifactState.NotProduced, ArtifactReason.NotTranscribed));

        Assert.Equal(
            [
                "The recording is gone: It was deleted at the platform before it could be fetched.",
                "No transcript: Transcripts are switched off in this account. Switch them on in its recording settings.",
            ],
            shown.FindAll("li").Select(static line => line.TextContent));
    }

    [Theory]
    [InlineData("en", ArtifactState.NotProduced, ArtifactReason.NotInPlan, "No recording, no transcript: The account's plan does not include it.")]
    [InlineData("en", ArtifactState.Expected, null, "Recording and transcript expected by 12:00")]
    [InlineData("de", ArtifactState.Expected, null, "Aufzeichnung und Transkript bis 12:00 erwartet")]
    public void What_is_the_same_for_both_is_said_once(string language, ArtifactState state, ArtifactReason? reason, string expected)
    {
        using var here = Here.In(language);

        var shown = Show(here, Of(ArtifactKind.Recording, state, reason), Of(ArtifactKind.Transcript, state, reason));

        Assert.Equal([expected], shown.FindAll("li").Select(static line => line.TextContent));
    }

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Every_reason_has_its_words_in_both_languages(string language, ArtifactReason reason)
    {
        using var here = Here.In(language);

        var shown = Show(here, Of(ArtifactKind.Recording, ArtifactState.NotProduced, reason)).Find("li").TextContent;

        Assert.DoesNotContain(reason.ToString(), shown, StringComparison.Ordinal);
        Assert.EndsWith(".", shown, StringComparison.Ordinal);
    }

    private static Artifact Of(ArtifactKind kind, ArtifactState state, ArtifactReason? reason = null) => Sample.Artifact(kind, state, reason);

    private static IRenderedComponent<ArtifactLine> Show(BunitContext here, params Artifact[] artifacts) => here.Render<ArtifactLine>(parameters =>
        parameters.Add(line => line.Meeting, Sample.Meeting).Add(line => line.Conversation, Sample.Held(null, artifacts).Conversation));
}
