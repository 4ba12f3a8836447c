namespace SalesFlow.Video;

/// <summary>Whether meetings are recorded when the request does not say.</summary>
public sealed class RecordingOptions
{
    /// <summary>Record by default. Default: true; still off when an invitee is from outside the internal domains.</summary>
    public bool Default { get; set; } = true;
}
