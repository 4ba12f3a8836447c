namespace SalesFlow.Video.Meetings;

/// <summary>How far along an artifact is.</summary>
public enum ArtifactState
{
    /// <summary>It should come; the platform shows nothing yet.</summary>
    Expected,

    /// <summary>The platform is making it.</summary>
    Processing,

    /// <summary>It was fetched.</summary>
    Available,

    /// <summary>There is none and none will come; the reason says why.</summary>
    NotProduced,

    /// <summary>There was one, and it is gone.</summary>
    Expired,
}
