namespace SalesFlow.Video.Meetings;

/// <summary>Tells how far the platform is behind.</summary>
/// <param name="State">Whether the platform knows the latest change.</param>
/// <param name="What">The change in question; null when everything is confirmed.</param>
public sealed record MeetingSync(SyncState State, MeetingCommandKind? What = null)
{
    /// <summary>The platform has what we have.</summary>
    public static MeetingSync Confirmed { get; } = new(SyncState.Confirmed);
}
