using SalesFlow.Video.Testing.Occurrences;
using SalesFlow.Video.Testing.State;
using SalesFlow.Video.Testing.Zoom;

namespace SalesFlow.Video.Testing.Artifacts;

/// <summary>The files of ended instances, and from when on each can be seen and had.</summary>
internal sealed class ArtifactShelf(SimulatorClock clock, ZoomSimulatorOptions options) : IResettable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, IReadOnlyList<ArtifactFile>> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ArtifactFile> _filesByDownload = new(StringComparer.Ordinal);

    /// <summary>Plans the files of an instance that has just ended.</summary>
    internal IReadOnlyList<ArtifactFile> Put(HeldOccurrence instance)
    {
        List<ArtifactFile> files = [.. Plan(instance, instance.EndedAt!.Value)];
        lock (_lock)
        {
            _files[instance.Uuid] = files;
            files.ForEach(file => _filesByDownload[file.DownloadKey] = file);
        }

        return files;
    }

    /// <summary>The files of the recording as they are shown now; none before they appear.</summary>
    internal IReadOnlyList<ArtifactFile> ListRecording(string uuid) =>
        [.. FilesOf(uuid).Where(file => file.Kind != FileKind.MeetingTranscript && file.AppearsAt <= clock.GetUtcNow())];

    /// <summary>The instances that have a recording now.</summary>
    internal IReadOnlyList<HeldOccurrence> ListRecorded()
    {
        lock (_lock)
            return [.. _files.Where(files => ListRecording(files.Key).Count > 0).Select(files => files.Value[0].Instance)];
    }

    internal ArtifactFile? FindMeetingTranscript(string uuid) =>
        FilesOf(uuid).FirstOrDefault(file => file.Kind == FileKind.MeetingTranscript);

    /// <summary>The finished file behind a download link. Null when there is none, or not yet.</summary>
    internal ArtifactFile? FindDownload(string key)
    {
        lock (_lock)
            return _filesByDownload.TryGetValue(key, out var file) && IsComplete(file) ? file : null;
    }

    internal IReadOnlyList<SimulatedFile> Show()
    {
        List<ArtifactFile> complete;
        lock (_lock)
            complete = [.. _files.Values.SelectMany(files => files).Where(IsComplete)];
        return [.. complete.OrderBy(file => file.Instance.StartedAt).Select(file => file.Show())];
    }

    internal bool IsComplete(ArtifactFile file) => file.CompletesAt <= clock.GetUtcNow();

    public void Reset()
    {
        lock (_lock)
        {
            _files.Clear();
            _filesByDownload.Clear();
        }
    }

    private IReadOnlyList<ArtifactFile> FilesOf(string uuid)
    {
        lock (_lock)
            return _files.GetValueOrDefault(uuid) ?? [];
    }

    private IEnumerable<ArtifactFile> Plan(HeldOccurrence instance, DateTimeOffset end)
    {
        var appears = end + options.RecordingAppearsAfter;
        var completes = end + options.RecordingCompletesAfter;
        var transcript = end + options.TranscriptCompletesAfter;
        if (instance.IsRecorded)
        {
            yield return new ArtifactFile(instance, FileKind.Video, appears, completes);
            yield return new ArtifactFile(instance, FileKind.Audio, appears, completes);
            yield return new ArtifactFile(instance, FileKind.Timeline, completes, completes);
        }

        if (instance.HasRecordedTranscript)
            yield return new ArtifactFile(instance, FileKind.Transcript, transcript, transcript);

        if (instance.HasMeetingTranscript)
            yield return new ArtifactFile(instance, FileKind.MeetingTranscript, end, transcript);
    }
}
