using System.Text.Json.Nodes;
using SalesFlow.Video.Testing.Meetings;
using SalesFlow.Video.Testing.Occurrences;

namespace SalesFlow.Video.Testing.Zoom.Meetings;

/// <summary>A meeting with what only Zoom keeps of one.</summary>
internal sealed record ZoomMeeting : Meeting
{
    internal const int InstantType = 1;
    internal const int ScheduledType = 2;
    internal const string MadeByApp = "open_api";
    internal const string MadeByPerson = "other";

    /// <summary>The meeting number; beyond 32 bits.</summary>
    internal required long Id { get; init; }

    internal required int Type { get; init; }

    internal required string Password { get; init; }

    internal required string EncryptedPassword { get; init; }

    /// <summary>Never changed in place: a change makes a new object, so that a meeting can be read without a lock.</summary>
    internal required JsonObject Settings { get; init; }

    internal JsonArray? TrackingFields { get; init; }

    internal required string CreationSource { get; init; }

    /// <summary>The id of the latest instance, as Zoom calls an occurrence.</summary>
    internal string Uuid => OccurrenceId;

    /// <summary>An instant meeting is gone once it was held; a scheduled one waits for its next instance.</summary>
    internal bool HasExpired => Type == InstantType && ActualEnd is not null;

    internal override RecordingChoice Recording => (string?)Settings["auto_recording"] switch
    {
        "cloud" => RecordingChoice.Cloud,
        "local" => RecordingChoice.Local,
        _ => RecordingChoice.None,
    };

    internal override bool IsPlannedByApp => Type == ScheduledType && CreationSource == MadeByApp;

    internal static ZoomMeeting Of(HeldOccurrence occurrence) => (ZoomMeeting)occurrence.Meeting;
}
