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
    [Theory]
    [InlineData("en", ArtifactState.Processing, 2, "Transcript expected by 12:00 – Zoom is still processing.")]
    [InlineData("de", ArtifactState.Processing, 2, "Transkript erwartet bis 12:00 – Zoom verarbeitet noch.")]
    [InlineData("en", ArtifactState.Expected, 24, "Transcript expected by Tomorrow 10:00 – Zoom has not begun with it yet.")]
    [InlineData("en", ArtifactState.Expected, -1, "Transcript is late. Zoom has not delivered it in time; we look once more.")]
    public void What_is_awaited_says_until_when_and_whom_for(string language, ArtifactState state, int hours, string expected) =>
        Assert.Equal(expected, Say(language, SampleCall.An(ArtifactKind.Transcript, state, deadline: hours)));

    [Theory]
    [InlineData("en", ArtifactKind.Transcript, ArtifactState.NotProduced, ArtifactReason.NothingSaid, "No transcript: Nothing was said.")]
    [InlineData("de", ArtifactKind.Recording, ArtifactState.NotProduced, ArtifactReason.NotRecorded, "Keine Aufzeichnung: ")]
    [InlineData("en", ArtifactKind.Recording, ArtifactState.Expired, ArtifactReason.DeletedAtPlatform, "The recording is gone: ")]
    public void What_is_missing_says_why(string language, ArtifactKind kind, ArtifactState state, ArtifactReason reason, string expected) =>
        Assert.StartsWith(expected, Say(language, SampleCall.An(kind, state, reason)), StringComparison.Ordinal);

    private static string Say(string language, Artifact artifact)
    {
        using var here = Here.In(language);
        var services = here.Services;
        return new ArtifactWords(
            services.GetRequiredService<IStringLocalizer<CallWords>>(), services.GetRequiredService<ProblemText>(),
            services.GetRequiredService<TimeWords>(), services.GetRequiredService<Viewer>()).Of(artifact, "Zoom");
    }
}
