namespace SalesFlow.Video;

/// <summary>Says why there is no analysis of a transcript.</summary>
public enum TranscriptAnalysisFailure
{
    /// <summary>The model cannot be reached, is overloaded or too slow; the same request may succeed later.</summary>
    Transient,

    /// <summary>Key, address or model name are wrong; somebody has to correct the configuration.</summary>
    Misconfigured,

    /// <summary>The model declined to analyze this transcript, and will again.</summary>
    Refused,

    /// <summary>The model's answer stayed unusable after one repair: cut off, malformed, or about things that are not in the transcript.</summary>
    InvalidOutput,
}
