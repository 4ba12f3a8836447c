using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Hosting;

/// <summary>Words each reason for a missing artifact as a sentence that a salesperson understands; applications in other languages word the enum.</summary>
public static class ArtifactReasons
{
    /// <summary>Returns the sentence for an artifact that was not produced or is gone.</summary>
    /// <exception cref="ArgumentException">The artifact is there, or may still come.</exception>
    public static string Describe(Artifact artifact)
    {
        ArgumentNullException.ThrowIfNull(artifact);
        if (artifact is { State: not (ArtifactState.NotProduced or ArtifactState.Expired) })
            throw new ArgumentException("Only an artifact that was not produced or is gone has a reason.", nameof(artifact));

        var what = artifact.Kind switch
        {
            ArtifactKind.Recording => "recording",
            ArtifactKind.Transcript => "transcript",
            _ => "attendance list",
        };
        return artifact.Reason switch
        {
            ArtifactReason.NobodyJoined => $"Nobody joined the meeting, so there is no {what}.",
            ArtifactReason.NotRecorded => $"The meeting was not recorded in the cloud, so there is no {what}.",
            ArtifactReason.NotTranscribed => "The account did not make a transcript. Switch on audio transcripts in its recording settings.",
            ArtifactReason.NothingSaid => "Nothing was said that a transcript could hold.",
            ArtifactReason.NotInPlan => $"The account's plan does not include a {what}.",
            ArtifactReason.MissingScope => $"The permission to read the {what} is missing. Connect the account again and grant it.",
            ArtifactReason.NotConnected => $"The account is no longer connected, so the {what} cannot be fetched. Connect it again, and it is fetched.",
            ArtifactReason.DeletedAtPlatform => $"The {what} was deleted at the platform before it could be fetched.",
            ArtifactReason.Refused => $"The platform declined to hand out the {what}.",
            _ => $"The {what} did not come in time. Fetch once more if it is there by now.",
        };
    }
}
