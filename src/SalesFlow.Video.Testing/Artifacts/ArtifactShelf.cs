using SalesFlow.Video.Testing.State;

namespace SalesFlow.Video.Testing.Artifacts;

/// <summary>The files of ended occurrences, whatever the platform, and from when on each can be seen and had.</summary>
internal sealed class ArtifactShelf(SimulatorClock clock) : IResettable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Platform, string OccurrenceId), List<ArtifactFile>> _files = [];
    private readonly Dictionary<string, ArtifactFile> _filesByDownload = new(StringComparer.Ordinal);

    /// <summary>Keeps the files that will be made of an occurrence that has just ended.</summary>
    internal void Put(IEnumerable<ArtifactFile> files)
    {
        lock (_lock)
        {
            foreach (var file in files)
            {
                var key = (file.Occurrence.Meeting.Address.Platform, file.Occurrence.Id);
                if (!_files.TryGetValue(key, out var kept))
                    _files[key] = kept = [];

                kept.Add(file);
                _filesByDownload[file.DownloadKey] = file;
            }
        }
    }

    /// <summary>All files of an occurrence, also those that nobody can see yet.</summary>
    internal IReadOnlyList<ArtifactFile> ListOf(string platform, string occurrenceId)
    {
        lock (_lock)
            return _files.TryGetValue((platform, occurrenceId), out var files) ? [.. files] : [];
    }

    /// <summary>All files of a platform, also those that nobody can see yet.</summary>
    internal IReadOnlyList<ArtifactFile> ListOf(string platform)
    {
        lock (_lock)
            return [.. _files.Where(pair => pair.Key.Platform == platform).SelectMany(pair => pair.Value)];
    }

    /// <summary>The finished file behind a download link. Null when there is none, or not yet.</summary>
    internal ArtifactFile? FindDownload(string key)
    {
        lock (_lock)
            return _filesByDownload.TryGetValue(key, out var file) && IsComplete(file) ? file : null;
    }

    internal bool IsVisible(ArtifactFile file) => file.AppearsAt <= clock.GetUtcNow();

    internal bool IsComplete(ArtifactFile file) => file.CompletesAt <= clock.GetUtcNow();

    internal IReadOnlyList<SimulatedFile> Show()
    {
        List<ArtifactFile> complete;
        lock (_lock)
            complete = [.. _files.Values.SelectMany(files => files).Where(IsComplete)];

        return [.. complete.OrderBy(file => file.Occurrence.StartedAt).Select(file => file.Show())];
    }

    public void Reset()
    {
        lock (_lock)
        {
            _files.Clear();
            _filesByDownload.Clear();
        }
    }
}
