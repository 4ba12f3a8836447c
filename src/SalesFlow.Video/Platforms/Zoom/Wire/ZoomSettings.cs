namespace SalesFlow.Video.Platforms.Zoom.Wire;

/// <summary>The settings that took effect: Zoom leaves out what the account may not do, without a word.</summary>
internal sealed record ZoomSettings
{
    public string? AutoRecording { get; init; }
}
