namespace SalesFlow.Video.Platforms.Zoom.Wire;

/// <summary>The occurrences of a meeting that have ended.</summary>
internal sealed record ZoomInstances
{
    public required IReadOnlyList<ZoomInstance> Meetings { get; init; }
}
