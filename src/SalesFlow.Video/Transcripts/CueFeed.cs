using System.Buffers;

namespace SalesFlow.Video.Transcripts;

/// <summary>The way of bytes into a sink, for a file at once and for one that arrives in pieces.</summary>
internal sealed class CueFeed
{
    private const int PieceLength = 16 * 1024;

    private readonly ByteIntake _intake;
    private byte[]? _piece;

    public CueFeed(CueSink sink)
    {
        Blocks = new CueBlocks(sink);
        _intake = new ByteIntake(Blocks);
    }

    /// <summary>Knows what the header says, once it was passed.</summary>
    public CueBlocks Blocks { get; }

    public void Take(ReadOnlySpan<byte> bytes) => _intake.Take(bytes);

    public void Complete() => _intake.Complete();

    public static CueBlocks ReadAll(ReadOnlySpan<byte> bytes, CueSink sink)
    {
        var feed = new CueFeed(sink);
        feed.Take(bytes);
        feed.Complete();

        return feed.Blocks;
    }

    public static CueBlocks ReadAll(in ReadOnlySequence<byte> bytes, CueSink sink)
    {
        var feed = new CueFeed(sink);
        foreach (var piece in bytes) feed.Take(piece.Span);
        feed.Complete();

        return feed.Blocks;
    }

    /// <summary>Takes the next piece of a stream; false at its end, after which all cues are out.</summary>
    public async Task<bool> TakeFromAsync(Stream stream, CancellationToken cancellationToken)
    {
        _piece ??= new byte[PieceLength];

        var length = await stream.ReadAsync(_piece, cancellationToken).ConfigureAwait(false);
        if (length > 0) Take(_piece.AsSpan(0, length));
        else Complete();

        return length > 0;
    }
}
