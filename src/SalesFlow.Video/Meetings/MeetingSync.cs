namespace SalesFlow.Video.Meetings;

/// <summary>Tells how far the platform is behind.</summary>
/// <param name="State">Whether the platform knows the latest change.</param>
/// <param name="What">The change in question; null when everything is confirmed.</param>
/// <param name="Reason">Why the platform declined it; null unless it did.</param>
public sealed record MeetingSync(SyncState State, MeetingCommandKind? What = null, VideoErrorCode? Reason = null)
{
    /// <summary>The platform has what we have.</summary>
    public static MeetingSync Confirmed { get; } = new(SyncState.Confirmed);

    /// <summary>A change is on its way.</summary>
    public static MeetingSync Pending(MeetingCommandKind what) => new(SyncState.Pending, what);

    /// <summary>The platform declined a change for good.</summary>
    public static MeetingSync Failed(MeetingCommandKind what, VideoErrorCode reason) => new(SyncState.Failed, what, reason);
}
