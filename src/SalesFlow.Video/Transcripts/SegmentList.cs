using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Transcripts;

/// <summary>Collects segments straight from the bytes: the same as <see cref="WebVtt.ToSegments"/> makes of the cues, in one step.</summary>
internal sealed class SegmentList(bool namesInText, int expected) : CueSink
{
    // Three bytes of UTF-8 hold any UTF-16 character.
    private const int LongestPrefix = 3 * SpeakerPrefix.Longest + 2;

    private readonly NameCache _voices = new(key => VoiceName.Read(key) is { Length: > 0 } name ? name : null);
    private readonly NameCache _names = new(key => Utf8Text.Decode(key) is var name && SpeakerPrefix.IsName(name) ? name : null);
    private CueTiming _timing;
    private bool _hasNamesInText;
    private bool _hasVoices;

    public List<Segment> Segments { get; } = new(expected);

    /// <summary>True when a voice tag shows that names taken from the text before were none. What was read must be dropped.</summary>
    public bool IsWrong => _hasVoices && _hasNamesInText;

    public override void BeginCue(CueTiming timing, ReadOnlySpan<byte> id) => _timing = timing;

    public override void TakeText(ReadOnlySpan<byte> text)
    {
        var speaker = namesInText && !_hasVoices ? TakeName(ref text) : null;
        Add(speaker, Utf8Text.Decode(text));
    }

    public override void TakeVoice(ReadOnlySpan<byte> annotation, ReadOnlySpan<byte> text) =>
        _hasVoices |= Add(_voices.Get(annotation), Utf8Text.Decode(text));

    private bool Add(string? speaker, string text)
    {
        if (ForeignText.IsBlank(text)) return false;

        Segments.Add(new Segment { Index = Segments.Count, Start = _timing.Start, End = _timing.End, Speaker = speaker, Text = text });
        return true;
    }

    private string? TakeName(ref ReadOnlySpan<byte> text)
    {
        var length = LengthOfPrefix(text[..Math.Min(text.Length, LongestPrefix)]);
        if (length < 1 || _names.Get(text[..length]) is not { } name) return null;

        _hasNamesInText = true;
        text = Utf8Text.TrimStart(text[(length + 2)..]);
        return name;
    }

    // Looking for one byte is far quicker than for two, and a colon without a blank is rare.
    private static int LengthOfPrefix(ReadOnlySpan<byte> text)
    {
        var colon = text.IndexOf((byte)':');
        var isFollowedByBlank = colon >= 0 && colon + 1 < text.Length && text[colon + 1] == (byte)' ';

        return colon < 0 || isFollowedByBlank ? colon : text.IndexOf(": "u8);
    }
}
