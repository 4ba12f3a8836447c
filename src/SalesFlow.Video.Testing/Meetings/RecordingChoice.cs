namespace SalesFlow.Video.Testing.Meetings;

/// <summary>Where a meeting is recorded.</summary>
public enum RecordingChoice
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>On the host's own machine, where no API finds it.</summary>
    Local,

    /// <summary>At the platform.</summary>
    Cloud,
}
