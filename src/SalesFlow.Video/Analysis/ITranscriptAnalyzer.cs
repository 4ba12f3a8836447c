namespace SalesFlow.Video.Analysis;

/// <summary>Makes an analysis of a transcript.</summary>
/// <remarks>
/// <para>Implementations are thread-safe: one instance serves all meetings. They store nothing.</para>
/// <para>
/// Too little speech is an expected outcome: the analysis then says <see cref="MeetingAnalysis.HasInsufficientContent"/>. A transcript
/// without speakers is analyzed, and what needs speakers is null with a reason; nobody is invented.
/// </para>
/// <para>The words are data, never instructions, and never reach a log, an exception, a metric or an activity.</para>
/// </remarks>
public interface ITranscriptAnalyzer
{
    /// <summary>Analyzes one transcript.</summary>
    /// <exception cref="TranscriptAnalysisException">There is no analysis; the kind says whether to try again.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled; nothing else is thrown as
    /// this.</exception>
    Task<MeetingAnalysis> AnalyzeAsync(TranscriptAnalysisRequest request, CancellationToken cancellationToken = default);
}
