using System.Buffers;
using System.Runtime.CompilerServices;

namespace SalesFlow.Video.Transcripts;

/// <summary>Reads WebVTT cue by cue, as platforms really write it.</summary>
/// <remarks>
/// <para>The parsing rules of the W3C decide, with these exceptions, made so that no speech is lost: the signature may be missing; times
/// may lack hours, padding or a fraction, have a comma, a minus sign or more than 59 minutes; an arrow within a sentence is text; a blank
/// line between times and text is passed over; an id right above the times ends the cue before it. Settings, styles and regions are
/// passed over. Cues without text are left out.</para>
/// <para>No bytes make it throw, and time is linear in their number. Bytes are UTF-8, or UTF-16 with a byte order mark; what is invalid
/// becomes a replacement character. Of a line, and of the text of one cue, the first MiB is read.</para>
/// <para>The methods may be called by many threads at once.</para>
/// </remarks>
public static class WebVttReader
{
    /// <summary>Reads a whole file.</summary>
    public static WebVttFile Read(ReadOnlySpan<byte> bytes)
    {
        var list = new CueList();
        return ToFile(CueFeed.ReadAll(bytes, list), list);
    }

    /// <summary>Reads a whole file.</summary>
    public static WebVttFile Read(in ReadOnlySequence<byte> bytes)
    {
        var list = new CueList();
        return ToFile(CueFeed.ReadAll(bytes, list), list);
    }

    /// <summary>Reads a file while it arrives, and holds no more of it than a cue and one piece of the stream.</summary>
    /// <remarks>The stream stays open. What it throws reaches the caller.</remarks>
    public static async IAsyncEnumerable<WebVttCue> ReadCuesAsync(
        Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);

        var list = new CueList();
        var feed = new CueFeed(list);
        while (await feed.TakeFromAsync(stream, cancellationToken).ConfigureAwait(false))
        {
            foreach (var cue in list.Cues) yield return cue;
            list.Cues.Clear();
        }

        foreach (var cue in list.Cues) yield return cue;
    }

    /// <summary>Reads a whole file from a stream.</summary>
    /// <remarks>The stream stays open. What it throws reaches the caller.</remarks>
    public static async Task<WebVttFile> ReadAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);

        var list = new CueList();
        var feed = new CueFeed(list);
        while (await feed.TakeFromAsync(stream, cancellationToken).ConfigureAwait(false)) { }

        return ToFile(feed.Blocks, list);
    }

    private static WebVttFile ToFile(CueBlocks blocks, CueList list) =>
        new() { HasSignature = blocks.HasSignature, Language = blocks.Language, Cues = list.Cues };
}
