namespace SalesFlow.Video.Tests.Transcripts;

/// <summary>A stream that hands out a few bytes at a time.</summary>
internal sealed class SlowStream(byte[] bytes, int pieceLength) : MemoryStream(bytes)
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        await base.ReadAsync(buffer[..Math.Min(buffer.Length, pieceLength)], cancellationToken);
}
