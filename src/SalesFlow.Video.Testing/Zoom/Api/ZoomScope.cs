namespace SalesFlow.Video.Testing.Zoom.Api;

/// <summary>A scope that a call needs, in its granular name and in the classic one that older apps have.</summary>
internal sealed record ZoomScope(string Granular, string Classic)
{
    internal static readonly ZoomScope ReadUser = new("user:read:user", "user:read");
    internal static readonly ZoomScope CreateMeeting = new("meeting:write:meeting", "meeting:write");
    internal static readonly ZoomScope ReadMeeting = new("meeting:read:meeting", "meeting:read");
    internal static readonly ZoomScope UpdateMeeting = new("meeting:update:meeting", "meeting:write");
    internal static readonly ZoomScope DeleteMeeting = new("meeting:delete:meeting", "meeting:write");
    internal static readonly ZoomScope ListMeetings = new("meeting:read:list_meetings", "meeting:read");

    internal static readonly ZoomScope ReadPastMeeting = new("meeting:read:past_meeting", "meeting:read");
    internal static readonly ZoomScope ListPastInstances = new("meeting:read:list_past_instances", "meeting:read");
    internal static readonly ZoomScope ListPastParticipants = new("meeting:read:list_past_participants", "meeting:read");
    internal static readonly ZoomScope ListRecordingFiles = new("cloud_recording:read:list_recording_files", "recording:read");
    internal static readonly ZoomScope ListUserRecordings = new("cloud_recording:read:list_user_recordings", "recording:read");
    internal static readonly ZoomScope ReadTranscript = new("cloud_recording:read:meeting_transcript", "recording:read");

    // No call needs these two: without them an app does not hear of the events.
    internal static readonly ZoomScope HearOfParticipants = new("meeting:read:participant", "meeting:read");
    internal static readonly ZoomScope HearOfRecordings = new("cloud_recording:read:recording", "recording:read");

    private static readonly ZoomScope[] Known =
    [
        ReadUser, CreateMeeting, ReadMeeting, UpdateMeeting, DeleteMeeting, ListMeetings, ReadPastMeeting, ListPastInstances,
        ListPastParticipants, ListRecordingFiles, ListUserRecordings, ReadTranscript, HearOfParticipants, HearOfRecordings,
    ];

    internal static IReadOnlyList<string> All { get; } = [.. Known.Select(scope => scope.Granular)];

    private string Admin => Granular + ":admin";

    internal bool IsIn(IReadOnlyList<string> granted) =>
        granted.Contains(Granular) || granted.Contains(Admin) || granted.Contains(Classic) || granted.Contains(Classic + ":admin");

    /// <summary>The names as a refusal lists them.</summary>
    public override string ToString() => $"[{Granular}, {Admin}]";
}
