namespace SalesFlow.Video.Testing.Artifacts;

/// <summary>A kind of file that the platform makes of a call, in its own words.</summary>
internal sealed record FileKind(string Type, string Extension, string RecordingType, string ContentType)
{
    internal static readonly FileKind Video = new("MP4", "MP4", "shared_screen_with_speaker_view", "video/mp4");
    internal static readonly FileKind Audio = new("M4A", "M4A", "audio_only", "audio/mp4");
    internal static readonly FileKind Timeline = new("TIMELINE", "JSON", "timeline", "application/json");
    internal static readonly FileKind Transcript = new("TRANSCRIPT", "VTT", "audio_transcript", "text/vtt");

    /// <summary>Not part of a recording: what <c>GET /meetings/{uuid}/transcript</c> leads to.</summary>
    internal static readonly FileKind MeetingTranscript = new("MEETING_TRANSCRIPT", "VTT", "", "text/vtt");
}
