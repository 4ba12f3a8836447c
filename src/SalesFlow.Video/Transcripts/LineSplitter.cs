namespace SalesFlow.Video.Transcripts;

/// <summary>Cuts UTF-8 that arrives in pieces into lines; they end with CR, LF or both. A line over the limit loses its rest.</summary>
internal sealed class LineSplitter(CueBlocks blocks)
{
    /// <summary>What one line, and the text of one cue, may hold: far more than anybody says in a breath.</summary>
    public const int Limit = 1024 * 1024;

    // One byte more than the limit, so that an overlong line is still seen to be one.
    private readonly BoundedBytes _unfinished = new(Limit + 1);

    private bool _afterReturn;

    public void Take(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            if (_afterReturn)
            {
                _afterReturn = false;
                if (bytes[0] == (byte)'\n')
                {
                    bytes = bytes[1..];
                    continue;
                }
            }

            // A quarter of all lines are blank, and a search costs more than a look.
            var end = bytes[0] is (byte)'\n' or (byte)'\r' ? 0 : bytes.IndexOfAny((byte)'\n', (byte)'\r');
            if (end < 0)
            {
                _unfinished.Append(bytes);
                return;
            }

            EndLine(bytes[..end]);
            _afterReturn = bytes[end] == (byte)'\r';
            bytes = bytes[(end + 1)..];
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
}
