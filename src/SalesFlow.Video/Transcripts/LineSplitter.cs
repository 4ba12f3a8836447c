namespace SalesFlow.Video.Transcripts;

/// <summary>Cuts UTF-8 that arrives in pieces into lines; they end with CR, LF or both. A line over the limit loses its rest.</summary>
internal sealed class LineSplitter(CueBlocks blocks)
{
    /// <summary>What one line, and the text of one cue, may hold: far more than anybody says in a breath.</summary>
    public const int Limit = 1024 * 1024;

    // One byte more than the limit, so that an overlong line is still seen to be one.
    private readonly BoundedBytes _unfinished = new(Limit + 1);

    private bool _isAfterReturn;

    public void Take(ReadOnlySpan<byte> bytes)
    {
        if (_isAfterReturn && !bytes.IsEmpty)
        {
            _isAfterReturn = false;
            bytes = WithoutLineFeed(bytes);
        }

        while (!bytes.IsEmpty)
        {
            // A quarter of all lines are blank, and a search costs more than a look.
            var end = bytes[0] is (byte)'\n' or (byte)'\r' ? 0 : bytes.IndexOfAny((byte)'\n', (byte)'\r');
            if (end < 0)
            {
                _unfinished.Append(bytes);
                return;
            }

            EndLine(bytes[..end]);

            var isReturn = bytes[end] == (byte)'\r';
            bytes = bytes[(end + 1)..];
            if (!isReturn) continue;

            // The line feed that belongs to a return may come with the next bytes only.
            _isAfterReturn = bytes.IsEmpty;
            bytes = WithoutLineFeed(bytes);
        }
    }

    public void Complete()
    {
        if (_unfinished.Length > 0) EndLine([]);

        blocks.Complete();
    }

    private void EndLine(ReadOnlySpan<byte> rest)
    {
        if (_unfinished.Length == 0)
        {
            blocks.TakeLine(Utf8Text.Cut(rest, Limit));
            return;
        }

        _unfinished.Append(rest);
        blocks.TakeLine(Utf8Text.Cut(_unfinished.Span, Limit));
        _unfinished.Clear();
    }

    private static ReadOnlySpan<byte> WithoutLineFeed(ReadOnlySpan<byte> bytes) =>
        !bytes.IsEmpty && bytes[0] == (byte)'\n' ? bytes[1..] : bytes;
}
