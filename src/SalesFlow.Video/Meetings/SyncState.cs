namespace SalesFlow.Video.Meetings;

/// <summary>Says whether the platform knows the latest change.</summary>
public enum SyncState
{
    /// <summary>The platform has what we have.</summary>
    Confirmed,

    /// <summary>A change is on its way and will be repeated until it arrives.</summary>
    Pending,

    /// <summary>The platform declined the change for good: it had no effect.</summary>
    Failed,
}
