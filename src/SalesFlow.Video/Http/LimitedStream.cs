namespace SalesFlow.Video.Http;

/// <summary>A stream that may not be longer than expected: what a reader keeps of it stays bounded.</summary>
internal sealed class LimitedStream(Stream source, long limit) : ReadOnlyStream(source)
{
    private long _count;

    /// <exception cref="InvalidDataException">There is more than the limit allows.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await Source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        _count += count;
        return _count <= limit ? count : throw new InvalidDataException($"There are more than {limit} bytes. Nobody expects so many here.");
    }
}
