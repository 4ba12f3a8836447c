using SalesFlow.Video.Testing.Artifacts;
using SalesFlow.Video.Testing.Occurrences;

namespace SalesFlow.Video.Testing.Zoom.Recordings;

/// <summary>What Zoom makes of a call: the files of a recording, and the transcript that needs none.</summary>
internal sealed class RecordingShelf(ArtifactShelf shelf, AccountDefaultsBook defaults, PlatformSimulatorOptions options)
{
    /// <summary>Plans the files of an occurrence that has just ended.</summary>
    internal IReadOnlyList<ArtifactFile> Plan(HeldOccurrence occurrence)
    {
        List<ArtifactFile> files = [.. Plan(occurrence, occurrence.EndedAt!.Value)];
        shelf.Put(files);
        return files;
    }

    /// <summary>The files of the recording as they are shown now; none before they appear.</summary>
    internal IReadOnlyList<ArtifactFile> ListRecording(string uuid) =>
        [.. shelf.ListOf(ZoomPlatform.PlatformName, uuid).Where(IsShownInRecording)];

    /// <summary>The occurrences that have a recording now.</summary>
    internal IReadOnlyList<HeldOccurrence> ListRecorded() =>
        [.. shelf.ListOf(ZoomPlatform.PlatformName).Where(IsShownInRecording).Select(file => file.Occurrence).DistinctBy(occurrence => occurrence.Id)];

    internal ArtifactFile? FindMeetingTranscript(string uuid) =>
        shelf.ListOf(ZoomPlatform.PlatformName, uuid).FirstOrDefault(file => file.Kind == FileKind.MeetingTranscript);

    private bool IsShownInRecording(ArtifactFile file) => file.Kind != FileKind.MeetingTranscript && shelf.IsVisible(file);

    private IEnumerable<ArtifactFile> Plan(HeldOccurrence occurrence, DateTimeOffset end)
    {
        var appears = end + options.RecordingAppearsAfter;
        var completes = end + options.RecordingCompletesAfter;
        var transcript = end + options.TranscriptCompletesAfter;
        if (occurrence.IsRecorded)
        {
            yield return new ArtifactFile(occurrence, FileKind.Video, appears, completes);
            yield return new ArtifactFile(occurrence, FileKind.Audio, appears, completes);
            yield return new ArtifactFile(occurrence, FileKind.Timeline, completes, completes);
        }

        if (!occurrence.IsTranscribed)
            yield break;

        if (defaults.Of(occurrence.Meeting.Host).KeepsMeetingTranscripts)
            yield return new ArtifactFile(occurrence, FileKind.MeetingTranscript, end, transcript);
        else if (occurrence.IsRecorded)
            yield return new ArtifactFile(occurrence, FileKind.Transcript, transcript, transcript);
    }
}
