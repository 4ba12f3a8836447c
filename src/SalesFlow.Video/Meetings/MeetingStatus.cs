namespace SalesFlow.Video.Meetings;

/// <summary>Where a meeting stands.</summary>
public enum MeetingStatus
{
    /// <summary>The platform confirmed it; it has not begun.</summary>
    Scheduled,

    /// <summary>It is being held.</summary>
    InProgress,

    /// <summary>It was held.</summary>
    Completed,

    /// <summary>It was called off.</summary>
    Cancelled,

    /// <summary>The platform has not confirmed it yet; there is no link.</summary>
    Provisioning,

    /// <summary>The platform declined it; it can be tried again.</summary>
    ProvisioningFailed,

    /// <summary>Its time passed and nobody came.</summary>
    NotHeld,
}
