using System.Globalization;
using System.Text;
using SalesFlow.Video.Testing.Artifacts;
using SalesFlow.Video.Testing.Occurrences;

namespace SalesFlow.Video.Testing.Zoom.Recordings;

/// <summary>A kind of file that Zoom makes of a call, in its own words.</summary>
internal sealed record FileKind(string Kind, string Type, string Extension, string RecordingType, string ContentType)
    : ArtifactKind(Kind, Type, ContentType)
{
    internal static readonly FileKind Video = new("video", "MP4", "MP4", "shared_screen_with_speaker_view", "video/mp4");
    internal static readonly FileKind Audio = new("audio", "M4A", "M4A", "audio_only", "audio/mp4");
    internal static readonly FileKind Timeline = new("timeline", "TIMELINE", "JSON", "timeline", "application/json");
    internal static readonly FileKind Transcript = new("transcript", "TRANSCRIPT", "VTT", "audio_transcript", "text/vtt");

    /// <summary>Not part of a recording: what <c>GET /meetings/{uuid}/transcript</c> leads to.</summary>
    internal static readonly FileKind MeetingTranscript = new("transcript", "MEETING_TRANSCRIPT", "VTT", "", "text/vtt");

    // Numbered cues, each with the name of its speaker in front.
    private static readonly VttForm TranscriptForm = new(
        "\r\n",
        index => (index + 1).ToString(CultureInfo.InvariantCulture),
        cue => cue.Speaker.Length == 0 ? cue.Text : $"{cue.Speaker}: {cue.Text}");

    internal static FileKind Of(ArtifactFile file) => (FileKind)file.Kind;

    internal override byte[] Make(HeldOccurrence occurrence) => Type switch
    {
        "MP4" or "M4A" => SilentMovie.Make(occurrence.Id, occurrence.Length),
        "TIMELINE" => Encoding.UTF8.GetBytes(TimelineWriter.Write(occurrence)),
        _ => Encoding.UTF8.GetBytes(VttWriter.Write(occurrence.Turns, TranscriptForm)),
    };
}
