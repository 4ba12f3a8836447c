namespace SalesFlow.Video.Transcripts;

/// <summary>Takes what is said in a cue as it is read, one part for each run of a voice. The bytes are valid during the call only.</summary>
internal abstract class CueSink
{
    /// <summary>What follows, until this is called again, belongs to a cue with this id, which may be empty.</summary>
    public abstract void BeginCue(CueTiming timing, ReadOnlySpan<byte> id);

    /// <summary>Takes plain text that stands in no voice tag.</summary>
    public abstract void TakeText(ReadOnlySpan<byte> text);

    /// <summary>Takes plain text in a voice tag, and the name as the tag holds it, see <see cref="VoiceName"/>.</summary>
    public abstract void TakeVoice(ReadOnlySpan<byte> annotation, ReadOnlySpan<byte> text);
}
