namespace SalesFlow.Video.Transcripts;

/// <summary>The name within a voice tag.</summary>
internal static class VoiceName
{
    /// <summary>What a tag may hold; the rest of a longer name is cut, as no platform lets anybody be called so.</summary>
    public const int Limit = 1024;

    /// <summary>Reads a name; empty when there is none. As the W3C demands, a run of white space is one space, unless it is escaped.</summary>
    public static string Read(ReadOnlySpan<byte> annotation)
    {
        var name = new BoundedBytes(3 * Limit);

        for (var rest = Utf8Text.Trim(annotation); !rest.IsEmpty;)
        {
            if (Utf8Text.IsSpace(rest[0]))
            {
                rest = Utf8Text.TrimStart(rest);
                name.Append((byte)' ');
            }
            else if (rest[0] == (byte)'&' && CharacterReference.TryRead(rest, name, out var length))
            {
                rest = rest[length..];
            }
            else
            {
                name.Append(rest[0] == 0 ? Utf8Text.ReplacementCharacter : rest[..1]);
                rest = rest[1..];
            }
        }

        return Utf8Text.Decode(name.Span);
    }
}
