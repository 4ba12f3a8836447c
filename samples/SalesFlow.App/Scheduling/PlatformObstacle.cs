namespace SalesFlow.App.Scheduling;

/// <summary>Why a platform cannot be chosen for a meeting.</summary>
public enum PlatformObstacle
{
    NotConnected,
    ConnectionEnded,
    CannotSchedule,
}
