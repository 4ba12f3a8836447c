namespace SalesFlow.Video;

/// <summary>Thrown when a transcript could not be analyzed.</summary>
/// <remarks>The model's own words are left out on purpose: they may quote the transcript.</remarks>
public sealed class TranscriptAnalysisException : SalesFlowVideoException
{
    /// <summary>Creates the exception for one failed analysis.</summary>
    public TranscriptAnalysisException(TranscriptAnalysisFailure kind, string message, Exception? innerException = null)
        : base(message, innerException) => Kind = kind;

    /// <summary>Why there is no analysis.</summary>
    public TranscriptAnalysisFailure Kind { get; }

    /// <summary>How long the model's host asks us to wait; null when it did not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>True when the same request may succeed later without anybody changing anything.</summary>
    public bool IsTransient => Kind == TranscriptAnalysisFailure.Transient;
}
