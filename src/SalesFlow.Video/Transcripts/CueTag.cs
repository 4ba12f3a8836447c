namespace SalesFlow.Video.Transcripts;

/// <summary>A tag within the text of a cue.</summary>
internal readonly struct CueTag
{
    private CueTag(CueTagKind kind, int length, int annotationStart = 0) => (Kind, Length, AnnotationStart) = (kind, length, annotationStart);

    public CueTagKind Kind { get; }

    /// <summary>How many bytes it takes, brackets included.</summary>
    public int Length { get; }

    /// <summary>Where the name of a voice begins, classes passed over.</summary>
    public int AnnotationStart { get; }

    /// <summary>Reads the tag at the front. A bracket that begins none is text: <c>a &lt; b</c>, <c>&lt;3</c>, an e-mail address.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out CueTag tag)
    {
        tag = default;

        // Stopping at the next bracket keeps a run of opened ones linear.
        var close = text[1..].IndexOfAny((byte)'<', (byte)'>') + 1;
        if (close < 2 || text[close] == (byte)'<') return false;

        var body = text[1..close];
        if (IsTime(body))
        {
            tag = new CueTag(CueTagKind.Other, close + 1);
            return true;
        }

        var isEnd = body[0] == (byte)'/';
        if (isEnd) body = body[1..];

        // Names that WebVTT does not know are passed over like those it knows, as the W3C demands.
        var nameLength = LengthOfName(body);
        if (nameLength == 0) return false;

        if (nameLength != 1 || body[0] is not ((byte)'v' or (byte)'V')) tag = new CueTag(CueTagKind.Other, close + 1);
        else if (isEnd) tag = new CueTag(CueTagKind.VoiceEnd, close + 1);
        else tag = new CueTag(CueTagKind.Voice, close + 1, 2 + LengthOfClasses(body[1..]));

        return true;
    }

    /// <summary>Returns 0 when the name is followed by what follows no name, as in an address.</summary>
    private static int LengthOfName(ReadOnlySpan<byte> body)
    {
        var length = 0;
        while (length < body.Length && char.IsAsciiLetterOrDigit((char)body[length])) length++;

        var isName = length > 0 && char.IsAsciiLetter((char)body[0]);
        var isEnded = length == body.Length || body[length] is (byte)'.' or (byte)'/' || Utf8Text.IsSpace(body[length]);
        return isName && isEnded ? length : 0;
    }

    private static int LengthOfClasses(ReadOnlySpan<byte> rest)
    {
        var length = 0;
        while (length < rest.Length && !Utf8Text.IsSpace(rest[length])) length++;

        return length;
    }

    private static bool IsTime(ReadOnlySpan<byte> body) =>
        char.IsAsciiDigit((char)body[0]) && Timestamp.TryRead(ref body, out _) && body.IsEmpty;
}
