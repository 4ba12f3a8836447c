namespace SalesFlow.Video.Meetings;

/// <summary>What the platform is to be told about a meeting.</summary>
public enum MeetingCommandKind
{
    /// <summary>Create it.</summary>
    Create,

    /// <summary>Bring its title and time up to date.</summary>
    Update,

    /// <summary>Call it off.</summary>
    Cancel,
}
