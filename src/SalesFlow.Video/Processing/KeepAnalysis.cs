using Microsoft.Extensions.Logging;
using SalesFlow.Video.Analysis;
using SalesFlow.Video.Events;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Processing;

/// <summary>Stores analyses over those that were there, with every decision about items that was made up to this moment.</summary>
internal sealed partial class KeepAnalysis(
    ConversationReader conversations, IAnalysisStore analyses, EventRecorder recorder, ILogger<KeepAnalysis> logger)
{
    private const int Tries = 20;

    /// <summary>Stores what was paid for as another revision, and tells the application; with no token, as it is paid for.</summary>
    public async Task ReviseAsync(
        Meeting meeting, MeetingConversation conversation, ConversationTranscript transcript, StoredAnalysis made, StoredAnalysis? earlier)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            var analysis = earlier is null ? made : made with
            {
                OccurrenceId = earlier.OccurrenceId,
                Revision = earlier.Revision + 1,
                Analysis = made.Analysis.KeepDecisionsOf(earlier.Analysis),
            };
            var happened = recorder.Record(Describe(meeting, analysis));
            if (await analyses.SaveAsync(analysis, earlier?.Version ?? 0, [happened], CancellationToken.None).ConfigureAwait(false))
            {
                LogAnalyzed(conversation.Id, meeting.Id, made.Analysis.AnalyzerName);
                return;
            }

            // Somebody decided about an item while the analyzer was at work, or another analysis came first: then that one stays.
            var stored = await conversations.FindAnalysisAsync(conversation, transcript, CancellationToken.None).ConfigureAwait(false);
            if (stored?.CreatedAt != earlier?.CreatedAt)
                return;
            earlier = stored;
        }

        LogNotKept(conversation.Id, meeting.Id);
    }

    /// <summary>Stores an analysis that says more of the people over the one that was read; when somebody else was faster, it is made again.</summary>
    public Task<bool> RefreshAsync(StoredAnalysis refreshed, CancellationToken cancellationToken) =>
        analyses.SaveAsync(refreshed, refreshed.Version, [], cancellationToken);

    private static MeetingAnalyzed Describe(Meeting meeting, StoredAnalysis analysis) => new()
    {
        Id = DerivedId.Of($"meeting.analyzed|{analysis.ConversationId}|{analysis.TranscriptHash}|{analysis.CreatedAt:O}"),
        Owner = meeting.Owner,
        OccurredAt = analysis.CreatedAt,
        MeetingId = meeting.Id,
        OccurrenceId = analysis.OccurrenceId,
        ConversationId = analysis.ConversationId,
        Revision = analysis.Revision,
    };

    [LoggerMessage(Level = LogLevel.Information, Message = "Conversation {ConversationId} of meeting {MeetingId} was analyzed by {Analyzer}")]
    private partial void LogAnalyzed(ConversationId conversationId, MeetingId meetingId, string analyzer);

    [LoggerMessage(Level = LogLevel.Error, Message = "The analysis of conversation {ConversationId} of meeting {MeetingId} could not be kept")]
    private partial void LogNotKept(ConversationId conversationId, MeetingId meetingId);
}
