using System.Buffers;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Transcripts;

/// <summary>Turns WebVTT into a transcript and back.</summary>
/// <remarks>
/// Reading follows the rules of <see cref="WebVttReader"/>. Who spoke comes from voice tags, or in a file without any from names before
/// the text, as in <c>Seller: Good morning</c>; a cue without a name has no speaker. What was written here is read back the same, except
/// for parts of a millisecond, and segments without text, which are left out; and for pauses, which are written as notes.
/// </remarks>
public static class WebVtt
{
    // About what a cue of a call takes. A guess too low costs some copying, one too high some memory.
    private const int BytesOfCue = 106;

    private const int PieceLength = 16 * 1024;

    /// <summary>Reads a transcript.</summary>
    public static Transcript ReadTranscript(ReadOnlySpan<byte> bytes)
    {
        var list = new SegmentList(namesInText: true, bytes.Length / BytesOfCue);
        var blocks = CueFeed.ReadAll(bytes, list);
        if (list.IsWrong) blocks = CueFeed.ReadAll(bytes, list = new SegmentList(namesInText: false, list.Segments.Count));

        return new Transcript { Language = blocks.Language, Segments = list.Segments };
    }

    /// <summary>Reads a transcript.</summary>
    public static Transcript ReadTranscript(in ReadOnlySequence<byte> bytes) =>
        bytes.IsSingleSegment ? ReadTranscript(bytes.FirstSpan) : ToTranscript(WebVttReader.Read(bytes));

    /// <summary>Reads a transcript from a stream, which stays open.</summary>
    public static async Task<Transcript> ReadTranscriptAsync(Stream stream, CancellationToken cancellationToken = default) =>
        ToTranscript(await WebVttReader.ReadAsync(stream, cancellationToken).ConfigureAwait(false));

    /// <summary>Makes segments of the cues of one file, one of each; cues without text make none.</summary>
    public static IReadOnlyList<Segment> ToSegments(IReadOnlyCollection<WebVttCue> cues)
    {
        ArgumentNullException.ThrowIfNull(cues);

        var hasVoices = cues.Any(cue => cue.Voice is not null);
        var names = new HashSet<string>();
        var segments = new List<Segment>(cues.Count);
        foreach (var cue in cues)
        {
            var (speaker, text) = hasVoices ? (cue.Voice, cue.Text) : SplitName(cue.Text, names);
            if (ForeignText.IsBlank(text)) continue;
            if (speaker is "") speaker = null;

            segments.Add(new Segment { Index = segments.Count, Start = cue.Start, End = cue.End, Speaker = speaker, Text = text });
        }

        return segments;
    }

    /// <summary>Writes a transcript as UTF-8, each speaker in a voice tag, each pause as a note.</summary>
    public static void Write(Transcript transcript, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(transcript);
        ArgumentNullException.ThrowIfNull(output);

        WebVttWriter.WriteHeader(transcript.Language, output);
        var gaps = new GapFeed(transcript);
        foreach (var segment in transcript.Segments)
        {
            WebVttWriter.Write(segment, output);
            while (gaps.TryTakeAfter(segment, out var pause)) WebVttWriter.WriteNote(pause, output);
        }
    }

    /// <summary>Writes a transcript as UTF-8 to a stream, which stays open.</summary>
    public static async Task WriteAsync(Transcript transcript, Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transcript);
        ArgumentNullException.ThrowIfNull(stream);

        var waiting = new ArrayBufferWriter<byte>();
        WebVttWriter.WriteHeader(transcript.Language, waiting);
        var gaps = new GapFeed(transcript);
        foreach (var segment in transcript.Segments)
        {
            WebVttWriter.Write(segment, waiting);
            while (gaps.TryTakeAfter(segment, out var pause)) WebVttWriter.WriteNote(pause, waiting);
            if (waiting.WrittenCount < PieceLength) continue;

            await stream.WriteAsync(waiting.WrittenMemory, cancellationToken).ConfigureAwait(false);
            waiting.ResetWrittenCount();
        }

        await stream.WriteAsync(waiting.WrittenMemory, cancellationToken).ConfigureAwait(false);
    }

    private static Transcript ToTranscript(WebVttFile file) => new() { Language = file.Language, Segments = ToSegments(file.Cues) };

    private static (string? Name, string Text) SplitName(string text, HashSet<string> names)
    {
        var length = SpeakerPrefix.LengthOfName(text);
        if (length == 0) return (null, text);

        var name = text[..length];
        if (!names.Add(name) && names.TryGetValue(name, out var known)) name = known;

        return (name, text[(length + SpeakerPrefix.Separator.Length)..].TrimStart(SpeakerPrefix.Spaces));
    }
}
