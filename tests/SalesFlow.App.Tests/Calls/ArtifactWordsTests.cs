using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using SalesFlow.App.Calls;
using SalesFlow.App.Shell;
using SalesFlow.App.Tests.Support;
using SalesFlow.App.Widgets;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Tests.Calls;

public sealed class ArtifactWordsTests
{
    private static readonly Artifact Missing = SampleCall.An(ArtifactKind.Transcript, ArtifactState.NotProduced, ArtifactReason.NotTranscribed);

    [Theory]
    [InlineData("en", ArtifactState.Expected, 2, "Still to come: recording, transcript and attendance list. We keep asking Zoom until today at 12:00.")]
    [InlineData("de", ArtifactState.Expected, 24, "Noch nicht da: Aufzeichnung, Transkript und Teilnahmeliste. Wir fragen noch bis morgen um 10:00 Uhr bei Zoom nach.")]
    [InlineData("en", ArtifactState.Processing, 2, "Zoom is still processing: recording, transcript and attendance list. We keep asking until today at 12:00.")]
    [InlineData("de", ArtifactState.Expected, -1, "Überfällig: Aufzeichnung, Transkript und Teilnahmeliste. Zoom hat nicht rechtzeitig geliefert; wir sehen noch einmal nach.")]
    public void All_that_is_awaited_is_said_in_one_sentence_with_a_time_that_is_true(string language, ArtifactState state, int hours, string expected)
    {
        Artifact[] awaited = [.. Enum.GetValues<ArtifactKind>().Select(kind => SampleCall.An(kind, state, deadline: hours))];

        Assert.Equal([new ArtifactSentence(expected, IsWaiting: true)], Say(language, isToBeRecorded: true, awaited));
    }

    [Fact]
    public void What_is_there_is_not_spoken_of_and_of_several_times_the_last_is_said()
    {
        var sentence = Assert.Single(Say(
            "en",
            isToBeRecorded: true,
            SampleCall.An(ArtifactKind.Recording, ArtifactState.Available),
            SampleCall.An(ArtifactKind.Transcript, ArtifactState.Expected, deadline: 2),
            SampleCall.An(ArtifactKind.Attendance, ArtifactState.Expected, deadline: 4)));

        Assert.Equal("Still to come: transcript and attendance list. We keep asking Zoom until today at 14:00.", sentence.Text);
    }

    [Theory]
    [InlineData("en", "Still to come: transcript. The Zoom account is not connected; it has to be connected again first.")]
    [InlineData("de", "Noch nicht da: Transkript. Das Zoom-Konto ist nicht verbunden; verbinden Sie es zuerst neu.")]
    public void Nobody_is_said_to_ask_while_nobody_can(string language, string expected) => Assert.Equal(
        expected, Assert.Single(Say(language, isToBeRecorded: true, isConnected: false, SampleCall.An(ArtifactKind.Transcript, ArtifactState.Expected))).Text);

    [Theory]
    [InlineData("en", "This call was not to be recorded. If it was recorded all the same, you will find it here by today at 12:00.")]
    [InlineData("de", "Dieses Gespräch sollte nicht aufgezeichnet werden. Wurde es trotzdem aufgezeichnet, finden Sie das bis heute um 12:00 Uhr hier.")]
    public void A_recording_that_nobody_asked_for_is_not_promised(string language, string expected) => Assert.Equal(
        expected,
        Assert.Single(Say(
            language, isToBeRecorded: false, SampleCall.An(ArtifactKind.Recording, ArtifactState.Expected), SampleCall.An(ArtifactKind.Transcript, ArtifactState.Expected))).Text);

    [Fact]
    public void A_recording_that_was_begun_by_hand_is_awaited_once_the_platform_told_of_it() => Assert.StartsWith(
        "Still to come: recording.",
        Assert.Single(Say("en", isToBeRecorded: false, SampleCall.An(ArtifactKind.Recording, ArtifactState.Expected) with { IsAnnounced = true })).Text,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("en", ArtifactKind.Transcript, ArtifactState.NotProduced, ArtifactReason.NothingSaid, "No transcript: Nothing was said.")]
    [InlineData("de", ArtifactKind.Recording, ArtifactState.NotProduced, ArtifactReason.NotRecorded, "Keine Aufzeichnung: ")]
    [InlineData("en", ArtifactKind.Recording, ArtifactState.Expired, ArtifactReason.DeletedAtPlatform, "The recording is gone: ")]
    public void What_is_missing_says_why(string language, ArtifactKind kind, ArtifactState state, ArtifactReason reason, string expected)
    {
        var sentence = Assert.Single(Say(language, isToBeRecorded: true, SampleCall.An(kind, state, reason)));

        Assert.StartsWith(expected, sentence.Text, StringComparison.Ordinal);
        Assert.False(sentence.IsWaiting);
    }

    [Fact]
    public void What_is_missing_for_one_reason_is_said_once_and_beside_what_is_awaited()
    {
        var sentences = Say(
            "en",
            isToBeRecorded: true,
            Missing with { Kind = ArtifactKind.Recording },
            Missing,
            SampleCall.An(ArtifactKind.Attendance, ArtifactState.Expected));

        Assert.Equal([true, false], sentences.Select(static sentence => sentence.IsWaiting));
        Assert.StartsWith("No recording, no transcript: Transcripts are switched off", sentences[1].Text, StringComparison.Ordinal);
    }

    private static IReadOnlyList<ArtifactSentence> Say(string language, bool isToBeRecorded, params Artifact[] artifacts) =>
        Say(language, isToBeRecorded, isConnected: true, artifacts);

    private static IReadOnlyList<ArtifactSentence> Say(string language, bool isToBeRecorded, bool isConnected, params Artifact[] artifacts)
    {
        using var here = Here.In(language);
        var services = here.Services;
        var words = new ArtifactWords(
            services.GetRequiredService<IStringLocalizer<CallWords>>(), services.GetRequiredService<ProblemText>(),
            services.GetRequiredService<TimeWords>(), services.GetRequiredService<Viewer>());
        return words.Of(artifacts, isToBeRecorded, isConnected, "Zoom");
    }
}
