using Microsoft.Extensions.Localization;
using SalesFlow.App.Shell;
using SalesFlow.App.Widgets;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Calls;

/// <summary>Says how far recording, transcript and attendance are, and why one is missing.</summary>
public sealed class ArtifactWords(IStringLocalizer<CallWords> words, ProblemText problems, TimeWords times, Viewer viewer)
{
    /// <summary>Says it in one sentence; what is there needs no reason.</summary>
    /// <param name="artifact">The artifact.</param>
    /// <param name="platform">The name of the platform that makes it.</param>
    public string Of(Artifact artifact, string platform)
    {
        ArgumentNullException.ThrowIfNull(artifact);
        var name = words[$"Artifact{artifact.Kind}"];
        return artifact.State switch
        {
            ArtifactState.Available => words["ArtifactAvailable", name],
            ArtifactState.NotProduced => words["ArtifactMissing", words[$"ArtifactNo{artifact.Kind}"], Why(artifact)],
            ArtifactState.Expired => words["ArtifactMissing", words[$"ArtifactGone{artifact.Kind}"], Why(artifact)],
            _ when artifact.Deadline <= viewer.Now => words["ArtifactLate", name, platform],
            ArtifactState.Processing => words["ArtifactProcessing", name, Until(artifact.Deadline), platform],
            _ => words["ArtifactExpected", name, Until(artifact.Deadline), platform],
        };
    }

    private string Why(Artifact artifact) => problems.Of(artifact.Reason ?? ArtifactReason.NotInTime);

    private string Until(DateTimeOffset deadline) =>
        DateOnly.FromDateTime(viewer.ToLocal(deadline).DateTime) == viewer.Today ? times.TimeOf(deadline) : times.MomentOf(deadline);
}
