using System.Security.Cryptography;

namespace SalesFlow.Video.Meetings;

/// <summary>Keeps recordings as files below a folder that all nodes share.</summary>
internal sealed class FileRecordingArchive : IRecordingArchive
{
    private const int BufferSize = 128 * 1024;

    private readonly string _root;

    public FileRecordingArchive(string root) => _root = Path.GetFullPath(root);

    public async Task<ArchivedRecording> SaveAsync(string key, Stream content, CancellationToken cancellationToken)
    {
        var path = PathOf(key);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);

        // Written beside its place and moved there when whole: another node, or the next start, sees all of it or nothing.
        var draft = $"{path}.{Guid.NewGuid():N}.part";
        try
        {
            var archived = await WriteAsync(draft, content, cancellationToken).ConfigureAwait(false);
            File.Move(draft, path, overwrite: true);
            return archived;
        }
        finally
        {
            File.Delete(draft);
        }
    }

    public Task<Stream?> OpenAsync(string key, CancellationToken cancellationToken)
    {
        var path = PathOf(key);
        return Task.FromResult<Stream?>(File.Exists(path)
            ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferSize, useAsync: true)
            : null);
    }

    public Task DeleteAsync(string key, CancellationToken cancellationToken)
    {
        if (File.Exists(PathOf(key)))
            File.Delete(PathOf(key));
        return Task.CompletedTask;
    }

    private static async Task<ArchivedRecording> WriteAsync(string path, Stream content, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferSize, useAsync: true);
        await using (file.ConfigureAwait(false))
        {
            var buffer = new byte[BufferSize];
            for (int read; (read = await content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0;)
            {
                hash.AppendData(buffer.AsSpan(0, read));
                await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
            }

            file.Flush(flushToDisk: true);
            return new ArchivedRecording(file.Length, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
    }

    private string PathOf(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        var path = Path.GetFullPath(Path.Combine(_root, key));
        return path.StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? path
            : throw new ArgumentException("The key of a recording must stay below the archive's folder.", nameof(key));
    }
}
