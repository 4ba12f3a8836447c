using Microsoft.Extensions.Localization;
using SalesFlow.App.Shell;
using SalesFlow.App.Widgets;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Calls;

/// <summary>Says how far recording, transcript and attendance are, and why one is missing.</summary>
public sealed class ArtifactWords(IStringLocalizer<CallWords> words, ProblemText problems, TimeWords times, Viewer viewer)
{
    /// <summary>Says what is still to come, in one sentence for all of it, and what is missing and why. What is there needs no words.</summary>
    /// <param name="artifacts">The artifacts.</param>
    /// <param name="isToBeRecorded">False when nobody asked for a recording; then it is looked for, and not promised.</param>
    /// <param name="isConnected">False when the platform cannot be asked.</param>
    /// <param name="platform">The name of the platform that makes them.</param>
    public IReadOnlyList<ArtifactSentence> Of(IReadOnlyList<Artifact> artifacts, bool isToBeRecorded, bool isConnected, string platform)
    {
        ArgumentNullException.ThrowIfNull(artifacts);
        List<Artifact> open = [.. artifacts.Where(static artifact => !artifact.IsSettled)];
        List<Artifact> promised = [.. open.Where(artifact => isToBeRecorded || IsComing(artifact))];
        var waiting = promised.Count > 0 ? SayWaiting(promised, isConnected, platform)
            : open.Count > 0 ? words["WaitingUnasked", UntilOf(open)].Value
            : null;
        return
        [
            .. new[] { waiting }.OfType<string>().Select(static text => new ArtifactSentence(text, IsWaiting: true)),
            .. SayMissing([.. artifacts.Where(static artifact => artifact.State is ArtifactState.NotProduced or ArtifactState.Expired)])
                .Select(static text => new ArtifactSentence(text, IsWaiting: false)),
        ];
    }

    /// <summary>Says why one is missing; null for one that is there or still to come.</summary>
    public string? FindReason(Artifact? artifact) => artifact is { State: ArtifactState.NotProduced or ArtifactState.Expired }
        ? words["ArtifactMissing", words[$"Artifact{(artifact.State == ArtifactState.Expired ? "Gone" : "No")}{artifact.Kind}"], Why(artifact)].Value
        : null;

    // Attendance is made of every call; a recording of one that was not to be recorded is to come only once the platform says so.
    private static bool IsComing(Artifact artifact) =>
        artifact.Kind == ArtifactKind.Attendance || artifact.IsAnnounced || artifact.State == ArtifactState.Processing;

    private string SayWaiting(List<Artifact> open, bool isConnected, string platform)
    {
        string[] names = [.. open.Select(artifact => words[$"Awaited{artifact.Kind}"].Value)];
        var what = names.Length == 1 ? names[0] : words["AwaitedAnd", string.Join(", ", names[..^1]), names[^1]];
        if (!isConnected)
            return words["WaitingCutOff", what, platform];
        if (open.TrueForAll(artifact => artifact.Deadline <= viewer.Now))
            return words["WaitingLate", what, platform];

        var sentence = open.TrueForAll(static artifact => artifact.State == ArtifactState.Processing) ? "WaitingProcessing" : "Waiting";
        return words[sentence, what, platform, UntilOf(open)];
    }

    private IEnumerable<string> SayMissing(List<Artifact> missing)
    {
        var (recording, transcript) = (missing.Find(static artifact => artifact.Kind == ArtifactKind.Recording), missing.Find(static artifact => artifact.Kind == ArtifactKind.Transcript));
        if (recording is not null && transcript is not null && (recording.State, recording.Reason) == (transcript.State, transcript.Reason))
        {
            yield return words["ArtifactMissing", words[recording.State == ArtifactState.Expired ? "ArtifactGoneBoth" : "ArtifactNoBoth"], Why(recording)];
            missing = [.. missing.Where(artifact => artifact != recording && artifact != transcript)];
        }

        foreach (var artifact in missing)
            yield return FindReason(artifact)!;
    }

    private string Why(Artifact artifact) => problems.Of(artifact.Reason ?? ArtifactReason.NotInTime);

    // As long as anything is asked for, something is.
    private string UntilOf(List<Artifact> open) => times.MomentWithin(open.Max(static artifact => artifact.Deadline));
}
