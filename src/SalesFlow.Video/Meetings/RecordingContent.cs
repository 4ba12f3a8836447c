namespace SalesFlow.Video.Meetings;

/// <summary>The open bytes of a recording. Dispose it when done; not thread-safe.</summary>
public sealed class RecordingContent : IAsyncDisposable
{
    private readonly IDisposable? _source;

    /// <summary>Wraps an open stream that stands at <paramref name="offset"/>.</summary>
    /// <param name="content">The bytes from the offset to the end.</param>
    /// <param name="mediaType">The media type, such as <c>video/mp4</c>.</param>
    /// <param name="length">The length of the whole file in bytes; null when unknown.</param>
    /// <param name="offset">The place of the first byte of <paramref name="content"/> in the file.</param>
    /// <param name="source">What is disposed together with the stream, such as a response; null for nothing.</param>
    public RecordingContent(Stream content, string mediaType, long? length, long offset = 0, IDisposable? source = null)
    {
        Content = content;
        MediaType = mediaType;
        Length = length;
        Offset = offset;
        _source = source;
    }

    /// <summary>The bytes from <see cref="Offset"/> to the end.</summary>
    public Stream Content { get; }

    /// <summary>The media type, such as <c>video/mp4</c>.</summary>
    public string MediaType { get; }

    /// <summary>The length of the whole file in bytes; null when unknown.</summary>
    public long? Length { get; }

    /// <summary>The place of the first byte of <see cref="Content"/> in the file; 0 when the platform cannot begin in between.</summary>
    public long Offset { get; }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Content.DisposeAsync().ConfigureAwait(false);
        _source?.Dispose();
    }
}
