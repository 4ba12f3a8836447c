namespace SalesFlow.Video.Meetings;

/// <summary>Keeps copies of recordings, which platforms delete after a while. None by default; implementations are thread-safe.</summary>
public interface IRecordingArchive
{
    /// <summary>Stores a file under a key, in place of one that is there. A file that was not stored to its end does not exist.</summary>
    /// <param name="key">Letters, digits, <c>-</c>, <c>_</c>, <c>.</c> and <c>/</c>; made by this library, never by a platform.</param>
    /// <param name="content">The bytes, read once from where the stream stands.</param>
    /// <param name="cancellationToken">Ends the call; nothing is stored then.</param>
    Task<ArchivedRecording> SaveAsync(string key, Stream content, CancellationToken cancellationToken = default);

    /// <summary>Opens a file as a seekable stream, or returns null when there is none.</summary>
    Task<Stream?> OpenAsync(string key, CancellationToken cancellationToken = default);

    /// <summary>Deletes a file; without effect when there is none.</summary>
    Task DeleteAsync(string key, CancellationToken cancellationToken = default);
}
