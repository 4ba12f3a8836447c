using System.Diagnostics.CodeAnalysis;

namespace SalesFlow.Video.Meetings;

/// <summary>What came of saving a meeting.</summary>
[Experimental("SFV0001")]
public enum MeetingSave
{
    /// <summary>Saved, with its commands.</summary>
    Saved,

    /// <summary>The version read is no longer the stored one; nothing changed.</summary>
    VersionConflict,

    /// <summary>Another meeting of the integration has this platform id already; nothing changed.</summary>
    PlatformMeetingTaken,
}
