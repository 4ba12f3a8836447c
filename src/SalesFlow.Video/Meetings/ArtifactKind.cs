namespace SalesFlow.Video.Meetings;

/// <summary>What an occurrence leaves behind.</summary>
public enum ArtifactKind
{
    /// <summary>Video or sound.</summary>
    Recording,

    /// <summary>What was said.</summary>
    Transcript,

    /// <summary>Who was there, and when.</summary>
    Attendance,
}
