using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Platforms.Zoom.OAuth;

/// <summary>Knows which scopes each thing needs, and whether a grant has them.</summary>
internal static class ZoomScopes
{
    private static readonly Scope ReadUser = new("user:read:user", "user:read");
    private static readonly Scope WriteMeeting = new("meeting:write:meeting", "meeting:write");
    private static readonly Scope ReadMeeting = new("meeting:read:meeting", "meeting:read");
    private static readonly Scope UpdateMeeting = new("meeting:update:meeting", "meeting:write");
    private static readonly Scope DeleteMeeting = new("meeting:delete:meeting", "meeting:write");
    private static readonly Scope ListMeetings = new("meeting:read:list_meetings", "meeting:read");

    private static readonly Scope ListOccurrences = new("meeting:read:list_past_instances", "meeting:read");
    private static readonly Scope ReadOccurrence = new("meeting:read:past_meeting", "meeting:read");
    private static readonly Scope ListParticipants = new("meeting:read:list_past_participants", "meeting:read");
    private static readonly Scope ListFiles = new("cloud_recording:read:list_recording_files", "recording:read");
    private static readonly Scope ReadTranscript = new("cloud_recording:read:meeting_transcript", "recording:read");

    // The app gets no webhook about recordings without it. Polling finds them all the same, so nothing is off when it is missing.
    private static readonly Scope HearOfRecordings = new("cloud_recording:read:recording", "recording:read");

    public static IReadOnlyList<Scope> All { get; } =
    [
        ReadUser, WriteMeeting, ReadMeeting, UpdateMeeting, DeleteMeeting, ListMeetings,
        ListOccurrences, ReadOccurrence, ListParticipants, ListFiles, ReadTranscript, HearOfRecordings,
    ];

    public static MeetingCapabilities CapabilitiesOf(IReadOnlyList<string> granted) => new()
    {
        // Without reading and listing, an unanswered creation could never be repeated without the risk of a second meeting.
        Create = Check("create meetings", granted, WriteMeeting, ReadMeeting, ListMeetings),
        Read = Check("read meetings", granted, ReadMeeting),
        Update = Check("change meetings", granted, UpdateMeeting, ReadMeeting),
        Cancel = Check("cancel meetings", granted, DeleteMeeting),

        // When a webhook is lost, occurrences are found by the list only, and with them what they left behind.
        Recordings = Check("fetch recordings", granted, ListOccurrences, ReadOccurrence, ListFiles),
        Transcripts = Check("fetch transcripts", granted, ListOccurrences, ReadOccurrence, ListFiles, ReadTranscript),
        Attendance = Check("see who attended", granted, ListOccurrences, ReadOccurrence, ListParticipants),
    };

    private static Capability Check(string what, IReadOnlyList<string> granted, params ReadOnlySpan<Scope> needed)
    {
        // Zoom did not tell what was granted: try, and let its answer decide.
        if (granted.Count == 0)
            return Capability.Available;

        var missing = new List<string>();
        foreach (var scope in needed)
        {
            if (!scope.IsIn(granted))
                missing.Add(scope.Granular);
        }

        if (missing.Count == 0)
            return Capability.Available;

        var scopes = (missing.Count == 1 ? "the scope " : "the scopes ") + string.Join(", ", missing);
        return Capability.Missing(
            $"Zoom was connected without the permission to {what}. Add {scopes} to the Zoom app and connect again.", missing);
    }

    /// <summary>One need, in Zoom's present words and in those of apps from before 2024.</summary>
    internal sealed record Scope(string Granular, string Classic)
    {
        // Apps that an account's administrator manages have the same scopes with a suffix.
        private static readonly string[] Suffixes = ["", ":admin", ":master"];

        public bool IsIn(IReadOnlyList<string> granted) =>
            Suffixes.Any(suffix => granted.Contains(Granular + suffix) || granted.Contains(Classic + suffix));
    }
}
