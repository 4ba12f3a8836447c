namespace SalesFlow.Video.Transcripts;

/// <summary>Turns the text of a cue into plain text, one piece for each voice. What is no markup stays text.</summary>
internal sealed class CueMarkup(CueSink sink)
{
    private readonly BoundedBytes _text = new(int.MaxValue);

    // The voices around the current place, the innermost last; each as a part of the payload.
    private readonly List<Range> _voices = [];

    // The text up to its last character that is not white space of the file. White space that was escaped is meant and stays.
    private int _end;

    public void Read(CueTiming timing, ReadOnlySpan<byte> id, ReadOnlySpan<byte> payload)
    {
        payload = Utf8Text.Trim(payload);
        if (payload.IsEmpty) return;

        sink.BeginCue(timing, id);
        if (payload.IndexOfAny((byte)'<', (byte)'&', (byte)0) < 0) sink.TakeText(payload);
        else if (!TryReadOneVoice(payload)) ReadMarkup(payload);
    }

    /// <summary>Reads the form of nearly every cue that has markup: one voice tag around plain text.</summary>
    private bool TryReadOneVoice(ReadOnlySpan<byte> payload)
    {
        if (!payload.StartsWith("<v "u8)) return false;

        var close = payload.IndexOf((byte)'>');
        if (close < 0 || payload[1..close].Contains((byte)'<')) return false;

        var text = payload[(close + 1)..];
        if (text.EndsWith("</v>"u8)) text = text[..^4];
        if (text.IndexOfAny((byte)'<', (byte)'&', (byte)0) >= 0) return false;

        text = Utf8Text.Trim(text);
        if (!text.IsEmpty) sink.TakeVoice(Utf8Text.Cut(payload[2..close], VoiceName.Limit), text);
        return true;
    }

    private void ReadMarkup(ReadOnlySpan<byte> payload)
    {
        _voices.Clear();
        _text.Clear();
        _end = 0;

        var place = 0;
        while (place < payload.Length)
        {
            var run = payload[place..].IndexOfAny((byte)'<', (byte)'&', (byte)0);
            if (run < 0) run = payload.Length - place;

            AppendRun(payload.Slice(place, run));
            place += run;
            if (place < payload.Length) place += ReadSpecial(payload, place);
        }

        EmitText(payload);
    }

    /// <summary>Reads a tag, a character reference or a lone character, and returns its length.</summary>
    private int ReadSpecial(ReadOnlySpan<byte> payload, int place)
    {
        if (payload[place] == (byte)'<' && CueTag.TryRead(payload[place..], out var tag))
        {
            ReadTag(payload, place, tag);
            return tag.Length;
        }

        if (payload[place] != (byte)'&' || !CharacterReference.TryRead(payload[place..], _text, out var length))
        {
            length = 1;
            _text.Append(payload[place] == 0 ? Utf8Text.ReplacementCharacter : payload.Slice(place, 1));
        }

        _end = _text.Length;
        return length;
    }

    private void ReadTag(ReadOnlySpan<byte> payload, int place, CueTag tag)
    {
        if (tag.Kind is CueTagKind.Voice)
        {
            EmitText(payload);
            _voices.Add((place + tag.AnnotationStart)..(place + tag.Length - 1));
        }
        else if (tag.Kind is CueTagKind.VoiceEnd && _voices.Count > 0)
        {
            EmitText(payload);
            _voices.RemoveAt(_voices.Count - 1);
        }
    }

    private void AppendRun(ReadOnlySpan<byte> run)
    {
        if (_text.Length == 0) run = Utf8Text.TrimStart(run);

        var spoken = Utf8Text.TrimEnd(run).Length;
        if (spoken > 0) _end = _text.Length + spoken;
        _text.Append(run);
    }

    private void EmitText(ReadOnlySpan<byte> payload)
    {
        if (_end > 0 && _voices.Count > 0) sink.TakeVoice(Utf8Text.Cut(payload[_voices[^1]], VoiceName.Limit), _text.Span[.._end]);
        else if (_end > 0) sink.TakeText(_text.Span[.._end]);

        _text.Clear();
        _end = 0;
    }
}
