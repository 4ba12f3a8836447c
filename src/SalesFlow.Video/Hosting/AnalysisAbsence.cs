using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Hosting;

/// <summary>Says in one sentence why there is no analysis of a transcript.</summary>
internal static class AnalysisAbsence
{
    public static VideoProblem Explain(ConversationTranscript transcript) => new()
    {
        Code = VideoErrorCode.AnalysisNotAvailable,
        Detail = transcript.ProcessingError is { } error ? Sentence(error) : "The transcript has not been analyzed yet.",
        MeetingId = transcript.MeetingId,
    };

    /// <summary>There is none because of this.</summary>
    public static VideoProblem Explain(VideoProblem noTranscript) => noTranscript with { Code = VideoErrorCode.AnalysisNotAvailable };

    /// <summary>The analyzer gave up.</summary>
    /// <param name="id">The meeting.</param>
    /// <param name="error">The kind of failure; null when it is not known.</param>
    public static VideoProblem Failed(MeetingId id, string? error) => new()
    {
        Code = VideoErrorCode.AnalysisFailed,
        Detail = Sentence(error),
        MeetingId = id,
    };

    private static string Sentence(string? error) => error switch
    {
        nameof(TranscriptAnalysisFailure.Transient) => "The analyzer cannot be reached at the moment. The analysis is tried again by itself.",
        nameof(TranscriptAnalysisFailure.Misconfigured) => "The analyzer is not set up correctly. Its operator must check key, address and model.",
        nameof(TranscriptAnalysisFailure.Refused) => "The model declined to analyze this transcript.",
        nameof(TranscriptAnalysisFailure.InvalidOutput) => "The model's answer could not be used. Try again later.",
        _ => "The analysis failed on our side. Try again later.",
    };
}
