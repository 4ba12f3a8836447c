using SalesFlow.Video.Analysis;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Processing;

/// <summary>Asks the analyzer, which may have to be paid, and notes where each statement comes from.</summary>
internal sealed class MakeAnalysis(ITranscriptAnalyzer analyzer, IJobStore jobs, NodeIdentity node, TimeProvider timeProvider)
{
    /// <summary>The step that the ledger of the job holds once these words were sent.</summary>
    public static string StepOf(ConversationTranscript transcript) => $"analyze {transcript.ContentHash}";

    /// <summary>Returns the analysis; null when this node has lost its lease on the job: another one does the same by now.</summary>
    /// <exception cref="TranscriptAnalysisException">There is none.</exception>
    public async Task<StoredAnalysis?> RunAsync(
        Job job, MeetingConversation conversation, ConversationTranscript transcript, TranscriptAnalysisRequest request,
        CancellationToken cancellationToken)
    {
        if (!await jobs.TryNoteStepAsync(job.Id, node.Name, StepOf(transcript), cancellationToken).ConfigureAwait(false))
            return null;

        var analysis = await analyzer.AnalyzeAsync(request, cancellationToken).ConfigureAwait(false);
        return new StoredAnalysis
        {
            OccurrenceId = conversation.Occurrences[0].Id,
            MeetingId = conversation.MeetingId,
            ConversationId = conversation.Id,
            Analysis = EvidenceMap.Name(EvidenceMap.Trace(analysis, transcript)),
            People = request.Participants,
            TranscriptHash = transcript.ContentHash,
            CreatedAt = timeProvider.GetUtcNow(),
        };
    }
}
