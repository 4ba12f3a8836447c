namespace SalesFlow.Video.Events;

/// <summary>The catalogue: every event by its stable name.</summary>
public static class VideoEvents
{
    private static readonly Dictionary<Type, string> Names = new()
    {
        [typeof(IntegrationConnected)] = "integration.connected",
        [typeof(IntegrationReconnectRequired)] = "integration.reconnect_required",
        [typeof(MeetingScheduled)] = "meeting.scheduled",
        [typeof(MeetingProvisioningFailed)] = "meeting.provisioning_failed",
        [typeof(MeetingMoved)] = "meeting.moved",
        [typeof(MeetingCancelled)] = "meeting.cancelled",
        [typeof(MeetingStarted)] = "meeting.started",
        [typeof(MeetingEnded)] = "meeting.ended",
        [typeof(MeetingNotHeld)] = "meeting.not_held",
        [typeof(MeetingChangedAtPlatform)] = "meeting.changed_at_platform",
        [typeof(ArtifactSettled)] = "artifact.settled",
        [typeof(MeetingAnalyzed)] = "meeting.analyzed",
    };

    /// <summary>All events by their stable names.</summary>
    public static IReadOnlyDictionary<string, Type> ByName { get; } =
        Names.ToDictionary(static pair => pair.Value, static pair => pair.Key, StringComparer.Ordinal);

    internal static string NameOf(Type type) => Names[type];
}
