using Microsoft.Extensions.Logging;
using SalesFlow.Video.Analysis;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Processing;

/// <summary>Has a conversation analyzed, once: the same words are not paid for again, unless somebody wants their analysis replaced.</summary>
internal sealed partial class AnalyzeConversation(
    IMeetingStore meetings,
    IOccurrenceStore occurrences,
    ConversationReader conversations,
    ComposeRequest compose,
    MakeAnalysis make,
    KeepAnalysis keep,
    MirrorMeeting mirror,
    ILogger<AnalyzeConversation> logger) : IJobHandler
{
    public string Kind => StandingJobs.AnalyzeConversation;

    public async Task<JobResult> RunAsync(Job job, CancellationToken cancellationToken)
    {
        var order = AnalysisOrder.Parse(job.Subject);
        if (await meetings.FindAsync(order.MeetingId, cancellationToken).ConfigureAwait(false) is not { } meeting
            || (await conversations.ReadAsync(meeting, cancellationToken).ConfigureAwait(false)).Find(order.ConversationId) is not { } conversation
            || await conversations.FindTranscriptAsync(conversation, cancellationToken).ConfigureAwait(false) is not { } transcript)
            return JobResult.Done;

        var earlier = await conversations.FindAnalysisAsync(conversation, transcript, cancellationToken).ConfigureAwait(false);
        var isAnalyzed = earlier?.TranscriptHash == transcript.ContentHash;
        try
        {
            var request = await compose.RunAsync(meeting, conversation, transcript, cancellationToken).ConfigureAwait(false);
            if (isAnalyzed && earlier!.CreatedAt != order.Replaces)
                return await RefreshAsync(meeting, transcript, request, earlier, cancellationToken).ConfigureAwait(false);

            if (await make.RunAsync(job, conversation, transcript, request, cancellationToken).ConfigureAwait(false) is not { } made)
                return JobResult.Done;
            await keep.ReviseAsync(meeting, conversation, transcript, made, earlier).ConfigureAwait(false);
        }
        catch (TranscriptAnalysisException exception)
        {
            LogNotAnalyzed(exception, conversation.Id, meeting.Id);

            // One that was to be replaced is still there.
            if (!isAnalyzed)
                await MarkAsync(transcript, exception.Kind.ToString(), cancellationToken).ConfigureAwait(false);
            return exception.IsTransient && job.Attempts < JobBackoff.MaxAttempts
                ? new JobResult.Again(exception.Kind.ToString(), exception.RetryAfter)
                : new JobResult.Dead(exception.Kind.ToString());
        }

        return await FinishAsync(meeting, transcript, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Decides anew who spoke on which side, when more is known of who was there. Nothing is paid for that.</summary>
    private async Task<JobResult> RefreshAsync(
        Meeting meeting, ConversationTranscript transcript, TranscriptAnalysisRequest request, StoredAnalysis known, CancellationToken cancellationToken)
    {
        if (!known.People.SequenceEqual(request.Participants))
        {
            var refreshed = known with
            {
                People = request.Participants,
                Analysis = EvidenceMap.Trace(SidesAnew.Of(known.Analysis, request), transcript),
            };
            if (!await keep.RefreshAsync(refreshed, cancellationToken).ConfigureAwait(false))
                return new JobResult.Again("Somebody else changed the analysis.", TimeSpan.Zero);
        }

        return await FinishAsync(meeting, transcript, cancellationToken).ConfigureAwait(false);
    }

    private async Task<JobResult> FinishAsync(Meeting meeting, ConversationTranscript transcript, CancellationToken cancellationToken)
    {
        await MarkAsync(transcript, null, cancellationToken).ConfigureAwait(false);
        await mirror.RunAsync(meeting.Id, cancellationToken).ConfigureAwait(false);
        return JobResult.Done;
    }

    private async Task MarkAsync(ConversationTranscript transcript, string? error, CancellationToken cancellationToken)
    {
        foreach (var part in transcript.Parts)
            await occurrences.MarkProcessedAsync(part.OccurrenceId, part.ContentHash, error, cancellationToken).ConfigureAwait(false);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Conversation {ConversationId} of meeting {MeetingId} could not be analyzed")]
    private partial void LogNotAnalyzed(Exception exception, ConversationId conversationId, MeetingId meetingId);
}
