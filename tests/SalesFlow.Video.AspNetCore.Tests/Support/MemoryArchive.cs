using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.AspNetCore.Tests.Support;

/// <summary>An archive with the files that a test puts into it.</summary>
internal sealed class MemoryArchive : IRecordingArchive
{
    private readonly Dictionary<string, byte[]> _files = [];

    public void Put(string key, byte[] bytes) => _files[key] = bytes;

    public Task<ArchivedRecording> SaveAsync(string key, Stream content, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Tests put files here themselves.");

    public Task<Stream?> OpenAsync(string key, CancellationToken cancellationToken) =>
        Task.FromResult<Stream?>(_files.TryGetValue(key, out var bytes) ? new MemoryStream(bytes, writable: false) : null);

    public Task DeleteAsync(string key, CancellationToken cancellationToken)
    {
        _files.Remove(key);
        return Task.CompletedTask;
    }
}
