using SalesFlow.Video.Testing.Zoom.Instances;

namespace SalesFlow.Video.Testing.Zoom.Recordings;

/// <summary>The files of ended instances, and from when on each can be seen and had.</summary>
internal sealed class RecordingShelf(SimulatorClock clock, ZoomSimulatorOptions options) : IResettable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, IReadOnlyList<RecordedFile>> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RecordedFile> _filesByDownload = new(StringComparer.Ordinal);

    /// <summary>Plans the files of an instance that has just ended.</summary>
    internal IReadOnlyList<RecordedFile> Put(MeetingInstance instance)
    {
        List<RecordedFile> files = [.. Plan(instance, instance.EndedAt!.Value)];
        lock (_lock)
        {
            _files[instance.Uuid] = files;
            files.ForEach(file => _filesByDownload[file.DownloadKey] = file);
        }

        return files;
    }

    /// <summary>The files of the recording as they are shown now; none before they appear.</summary>
    internal IReadOnlyList<RecordedFile> ListRecording(string uuid) =>
        [.. FilesOf(uuid).Where(file => file.Kind != FileKind.MeetingTranscript && file.AppearsAt <= clock.GetUtcNow())];

    /// <summary>The instances that have a recording now.</summary>
    internal IReadOnlyList<MeetingInstance> ListRecorded()
    {
        lock (_lock)
            return [.. _files.Where(files => ListRecording(files.Key).Count > 0).Select(files => files.Value[0].Instance)];
    }

    internal RecordedFile? FindMeetingTranscript(string uuid) =>
        FilesOf(uuid).FirstOrDefault(file => file.Kind == FileKind.MeetingTranscript);

    /// <summary>The finished file behind a download link. Null when there is none, or not yet.</summary>
    internal RecordedFile? FindDownload(string key)
    {
        lock (_lock)
            return _filesByDownload.TryGetValue(key, out var file) && IsComplete(file) ? file : null;
    }

    internal IReadOnlyList<ZoomFile> Show()
    {
        List<RecordedFile> complete;
        lock (_lock)
            complete = [.. _files.Values.SelectMany(files => files).Where(IsComplete)];
        return [.. complete.OrderBy(file => file.Instance.StartedAt).Select(file => file.Show())];
    }

    internal bool IsComplete(RecordedFile file) => file.CompletesAt <= clock.GetUtcNow();

    public void Reset()
    {
        lock (_lock)
        {
            _files.Clear();
            _filesByDownload.Clear();
        }
    }

    private IReadOnlyList<RecordedFile> FilesOf(string uuid)
    {
        lock (_lock)
            return _files.GetValueOrDefault(uuid) ?? [];
    }

    private IEnumerable<RecordedFile> Plan(MeetingInstance instance, DateTimeOffset end)
    {
        var appears = end + options.RecordingAppearsAfter;
        var completes = end + options.RecordingCompletesAfter;
        var transcript = end + options.TranscriptCompletesAfter;
        if (instance.IsRecorded)
        {
            yield return new RecordedFile(instance, FileKind.Video, appears, completes);
            yield return new RecordedFile(instance, FileKind.Audio, appears, completes);
            yield return new RecordedFile(instance, FileKind.Timeline, completes, completes);
        }

        if (instance.HasRecordedTranscript)
            yield return new RecordedFile(instance, FileKind.Transcript, transcript, transcript);

        if (instance.HasMeetingTranscript)
            yield return new RecordedFile(instance, FileKind.MeetingTranscript, end, transcript);
    }
}
