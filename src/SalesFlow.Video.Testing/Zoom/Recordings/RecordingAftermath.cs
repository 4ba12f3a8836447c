using SalesFlow.Video.Testing.Artifacts;
using SalesFlow.Video.Testing.Occurrences;
using SalesFlow.Video.Testing.Zoom.Webhooks;

namespace SalesFlow.Video.Testing.Zoom.Recordings;

/// <summary>What the platform does with a call after its end, by the clock: the recording is worked on, then the transcript.</summary>
internal sealed class RecordingAftermath(
    RecordingShelf shelf, RecordingJson json, DownloadTokens tokens, ZoomWebhooks webhooks, PlatformAgenda agenda)
{
    private static readonly TimeSpan TokenLifetime = TimeSpan.FromHours(24);

    internal void Begin(HeldOccurrence occurrence)
    {
        foreach (var file in shelf.Plan(occurrence).Where(IsTold))
            agenda.At(file.CompletesAt, () => _ = webhooks.PublishAsync(occurrence.Meeting.Host, Tell(file)));
    }

    // One event for the whole recording, which the video stands for.
    private static bool IsTold(ArtifactFile file) => file.Kind != FileKind.Audio && file.Kind != FileKind.Timeline;

    // Worded when it is due and not before, because the token's day begins then.
    private ZoomEvent Tell(ArtifactFile file)
    {
        var occurrence = file.Occurrence;
        if (file.Kind == FileKind.MeetingTranscript)
            return RecordingEvents.MeetingTranscriptCompleted(file);

        var token = tokens.Issue(occurrence, TokenLifetime);
        return file.Kind == FileKind.Transcript
            ? RecordingEvents.TranscriptCompleted(file, json.Told(occurrence, [file]), token)
            : RecordingEvents.Completed(file, json.Told(occurrence, WithoutTranscript(occurrence)), token);
    }

    private List<ArtifactFile> WithoutTranscript(HeldOccurrence occurrence) =>
        [.. shelf.ListRecording(occurrence.Id).Where(file => file.Kind != FileKind.Transcript)];
}
