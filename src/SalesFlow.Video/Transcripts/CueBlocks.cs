namespace SalesFlow.Video.Transcripts;

/// <summary>
/// Takes the lines of a file and finds its cues. A line of times begins a cue wherever it stands, and a blank line ends it; all other
/// blocks (notes, styles, regions) hold no such line and say nothing. These are the rules of the W3C with two exceptions for the sake
/// of speech: an arrow within a sentence belongs to the sentence, and a blank line between times and text is passed over.
/// </summary>
internal sealed class CueBlocks(CueSink sink)
{
    private readonly FileHeader _header = new();
    private readonly BoundedBytes _id = new(CueId.Limit);
    private readonly BoundedBytes _payload = new(LineSplitter.Limit + 1);
    private readonly CueMarkup _markup = new(sink);

    private CueTiming _timing;
    private bool _isFirstLine = true;
    private bool _isInHeader;
    private bool _isInCue;

    // A blank line came after the times, so the first line that follows may be text or the id of the next cue.
    private bool _isTextOverdue;

    // Lines of the payload, or of a block that is no cue.
    private int _lines;

    // Where the last line of the payload begins, and whether the line before it was white space only.
    private int _lastLine;
    private bool _isAfterGap;

    public bool HasSignature { get; private set; }

    public string? Language => _header.Language;

    public void TakeLine(ReadOnlySpan<byte> line)
    {
        if (_isFirstLine)
        {
            _isFirstLine = false;
            line = FileHeader.WithoutByteOrderMarks(line);
            if (FileHeader.IsSignature(line))
            {
                HasSignature = _isInHeader = true;
                return;
            }
        }

        if (line.IsEmpty) EndBlock();
        else if (CueTiming.MayHold(line) && CueTiming.TryRead(line, out var timing) && MayBeginCue(timing)) BeginCue(timing);
        else if (_isInHeader) _header.TakeLine(line);
        else if (_isInCue) TakeText(line);
        else TakeOther(line);
    }

    public void Complete()
    {
        if (_isInCue) EndCue();
    }

    // Between two cues any line of times counts. Within the text of one, it must be more than a sentence about two times.
    private bool MayBeginCue(CueTiming timing) => timing.IsPure || !_isInCue || _lines == 0;

    private void BeginCue(CueTiming timing)
    {
        if (_isInCue) EndCueBeforeTimes();
        else if (_lines != 1) _id.Clear();

        _timing = timing;
        _isInCue = true;
        _isInHeader = _isTextOverdue = false;
        ForgetLines();
    }

    private void EndBlock()
    {
        if (_isInCue && Utf8Text.IsBlank(_payload.Span))
        {
            _isTextOverdue = true;
            ForgetLines();
            return;
        }

        if (_isInCue) EndCue();

        _isInHeader = false;
        _id.Clear();
        ForgetLines();
    }

    private void TakeText(ReadOnlySpan<byte> line)
    {
        if (_isTextOverdue && _lines == 0 && CueId.BelongsToNoCue(line))
        {
            _isInCue = _isTextOverdue = false;
            TakeOther(line);
            return;
        }

        _isAfterGap = _lines > 0 && Utf8Text.IsBlank(_payload.Span[_lastLine..]);
        if (_lines++ > 0) _payload.Append((byte)'\n');
        _lastLine = _payload.Length;
        _payload.Append(line);
    }

    private void TakeOther(ReadOnlySpan<byte> line)
    {
        _id.Clear();
        if (_lines++ == 0) _id.Append(line);
    }

    // No blank line came before the times of the next cue, but its id may have.
    private void EndCueBeforeTimes()
    {
        var last = _payload.Span[_lastLine..];
        var isId = _lines > 0 && (_isTextOverdue ? _lines == 1 : _isAfterGap || CueId.Follows(last, _id.Span));
        var text = isId ? _payload.Span[.._lastLine] : _payload.Span;

        _markup.Read(_timing, _id.Span, Utf8Text.Cut(text, LineSplitter.Limit));

        _id.Clear();
        if (isId) _id.Append(last);
    }

    private void EndCue()
    {
        _markup.Read(_timing, _id.Span, Utf8Text.Cut(_payload.Span, LineSplitter.Limit));
        _isInCue = _isTextOverdue = false;
    }

    private void ForgetLines()
    {
        _payload.Clear();
        _lines = _lastLine = 0;
        _isAfterGap = false;
    }
}
