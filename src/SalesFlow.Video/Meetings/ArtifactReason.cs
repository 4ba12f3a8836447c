namespace SalesFlow.Video.Meetings;

/// <summary>Why there is no recording, transcript or attendance; <c>ArtifactReasons</c> words each as a sentence.</summary>
public enum ArtifactReason
{
    /// <summary>Nobody joined the meeting.</summary>
    NobodyJoined,

    /// <summary>The meeting was not recorded.</summary>
    NotRecorded,

    /// <summary>The account does not make transcripts, or this meeting had none.</summary>
    NotTranscribed,

    /// <summary>Nothing was said that a transcript could hold.</summary>
    NothingSaid,

    /// <summary>The account's plan does not include it.</summary>
    NotInPlan,

    /// <summary>The user did not grant the scope that is needed.</summary>
    MissingScope,

    /// <summary>The account is no longer connected.</summary>
    NotConnected,

    /// <summary>Somebody deleted it at the platform before it was fetched.</summary>
    DeletedAtPlatform,

    /// <summary>The platform declined to hand it out.</summary>
    Refused,

    /// <summary>It did not come before the deadline.</summary>
    NotInTime,
}
