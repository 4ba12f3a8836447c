namespace SalesFlow.Video.Analysis;

/// <summary>Says what the times of a transcript stand for.</summary>
public enum TimingQuality
{
    /// <summary>Times of captions, made for display: a gap under half a second says nothing.</summary>
    Cue,

    /// <summary>Times of spoken words.</summary>
    Word,
}
