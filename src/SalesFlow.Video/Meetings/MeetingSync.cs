namespace SalesFlow.Video.Meetings;

/// <summary>Tells what was asked for and the platform has not confirmed. The meeting itself shows what the platform confirmed.</summary>
/// <param name="State">Whether the platform knows the latest change.</param>
/// <param name="What">The change in question; null when everything is confirmed.</param>
/// <param name="Reason">Why the platform declined it; null unless it did.</param>
/// <param name="Wish">
/// What an update is to change, also one that waits for the meeting to be created; null for other changes and when everything is confirmed.
/// </param>
public sealed record MeetingSync(SyncState State, MeetingCommandKind? What = null, VideoErrorCode? Reason = null, MeetingPatch? Wish = null)
{
    /// <summary>The platform has what we have.</summary>
    public static MeetingSync Confirmed { get; } = new(SyncState.Confirmed);

    /// <summary>A change is on its way.</summary>
    public static MeetingSync Pending(MeetingCommandKind what, MeetingPatch? wish = null) => new(SyncState.Pending, what, Wish: wish);

    /// <summary>The platform declined a change for good: it had no effect.</summary>
    public static MeetingSync Failed(MeetingCommandKind what, VideoErrorCode reason, MeetingPatch? wish = null) =>
        new(SyncState.Failed, what, reason, wish);

    /// <summary>True while a change of this kind is on its way.</summary>
    public bool IsPending(MeetingCommandKind what) => State == SyncState.Pending && What == what;
}
