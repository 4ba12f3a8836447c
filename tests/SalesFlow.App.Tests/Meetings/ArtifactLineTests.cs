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
    [InlineData("en", "Still to come: recording and transcript. We keep asking Zoom until today at 12:00.")]
    [InlineData("de", "Noch nicht da: Aufzeichnung und Transkript. Wir fragen noch bis heute um 12:00 Uhr bei Zoom nach.")]
    public void What_is_awaited_is_said_in_one_sentence(string language, string expected)
    {
        using var here = Here.In(language);

        var shown = Show(here, Of(ArtifactKind.Recording, ArtifactState.Expected), Of(ArtifactKind.Transcript, ArtifactState.Expected));

        Assert.Equal(expected, Assert.Single(shown.FindAll("li")).TextContent);
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
                "The recording is gone: It was deleted at the platform before it arrived here.",
                "No transcript: Transcripts are switched off in this account. Switch them on in its recording settings.",
            ],
            shown.FindAll("li").Select(static line => line.TextContent));
    }

    [Fact]
    public void What_is_missing_for_one_reason_is_said_once()
    {
        using var here = Here.In("en");

        var shown = Show(
            here,
            Of(ArtifactKind.Recording, ArtifactState.NotProduced, ArtifactReason.NotInPlan),
            Of(ArtifactKind.Transcript, ArtifactState.NotProduced, ArtifactReason.NotInPlan));

        Assert.Equal(["No recording, no transcript: The account's plan does not include it."], shown.FindAll("li").Select(static line => line.TextContent));
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
        parameters.Add(line => line.Meeting, Sample.Meeting with { Record = true }).Add(line => line.Conversation, Sample.Held(null, artifacts).Conversation));
}
