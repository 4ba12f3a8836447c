namespace SalesFlow.Video.AspNetCore.Tests.Support;

/// <summary>A stream as a platform sends it: forwards only, never twice, each byte following from its place in the file.</summary>
internal sealed class GeneratedStream(long offset, long end) : Stream
{
    private readonly TaskCompletionSource _disposed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _position = offset;

    /// <summary>The place up to which it was read.</summary>
    public long BytesRead => Interlocked.Read(ref _position);

    /// <summary>Ends when somebody disposes the stream.</summary>
    public Task Disposed => _disposed.Task;

    /// <summary>Thrown once this place is reached.</summary>
    public (long Place, Exception Failure)? Breaks { get; init; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public static byte ByteAt(long place) => (byte)(place % 251);

    public static byte[] Bytes(long first, long last) => [.. Enumerable.Range(0, (int)(last - first + 1)).Select(index => ByteAt(first + index))];

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Nothing here may block.");

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Breaks is { } breaks && _position >= breaks.Place)
            throw breaks.Failure;

        var count = (int)Math.Min(buffer.Length, end - _position);
        for (var index = 0; index < count; index++)
            buffer.Span[index] = ByteAt(_position + index);
        Interlocked.Add(ref _position, count);
        return ValueTask.FromResult(count);
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _disposed.TrySetResult();
        base.Dispose(disposing);
    }
}
