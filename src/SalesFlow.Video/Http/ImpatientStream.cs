namespace SalesFlow.Video.Http;

/// <summary>A stream from the network that ends with an error when nothing arrives for too long, instead of waiting for ever.</summary>
internal sealed class ImpatientStream(Stream source, TimeSpan longestSilence, TimeProvider timeProvider) : ReadOnlyStream(source)
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        using var silence = new CancellationTokenSource(longestSilence, timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(silence.Token, cancellationToken);
        try
        {
            return await Source.ReadAsync(buffer, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new IOException($"Nothing arrived for {longestSilence.TotalSeconds} seconds. Try again later.", exception);
        }
    }
}
