namespace SalesFlow.Video.Webhooks;

/// <summary>What a platform can tell.</summary>
public enum PlatformSignalKind
{
    /// <summary>An occurrence began; its ids and <see cref="PlatformSignal.Start"/> are set.</summary>
    OccurrenceStarted,

    /// <summary>An occurrence ended; its ids and <see cref="PlatformSignal.End"/> are set.</summary>
    OccurrenceEnded,

    /// <summary>A recording, a transcript or the attendance of an occurrence can be fetched; its ids and <see cref="PlatformSignal.Artifact"/> are set.</summary>
    ArtifactReady,

    /// <summary>The meeting was moved or renamed, perhaps by us; its id is set, what changed is to be read.</summary>
    MeetingChanged,

    /// <summary>The meeting was deleted, perhaps by us; its id is set.</summary>
    MeetingDeleted,

    /// <summary>Something changed in the account of the notice's subscription; what, is to be read.</summary>
    AccountChanged,

    /// <summary>The notice's subscription is to be renewed now.</summary>
    SubscriptionEnding,

    /// <summary>The notice's subscription is not there any more.</summary>
    SubscriptionEnded,

    /// <summary>Notices of the notice's subscription were lost at the platform.</summary>
    NoticesMissed,

    /// <summary>The user removed this application from the account; <see cref="PlatformSignal.AccountId"/> is set.</summary>
    GrantRevoked,

    /// <summary>The user is gone from the account: deleted, deactivated, moved to another one; <see cref="PlatformSignal.AccountId"/> is set.</summary>
    AccountGone,
}
