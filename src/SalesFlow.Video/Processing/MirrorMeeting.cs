using SalesFlow.Video.Analysis;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Processing;

/// <summary>Lets a meeting show what its conversation shows.</summary>
internal sealed class MirrorMeeting(IMeetingStore meetings, ConversationReader conversations, IMeetingResultStore results)
{
    private const int Tries = 20;

    public async Task RunAsync(MeetingId id, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            // The version first: whoever changes something after this look makes this save fail, and is seen by the next.
            var stored = (await results.ListAsync([id], cancellationToken).ConfigureAwait(false))[0];
            if (await meetings.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } meeting)
                return;

            var conversation = (await conversations.ReadAsync(meeting, cancellationToken).ConfigureAwait(false)).Main;
            var result = await ComposeAsync(conversation, cancellationToken).ConfigureAwait(false);
            if (await results.SaveAsync(result, stored.Version, cancellationToken).ConfigureAwait(false))
                return;
        }
    }

    private async Task<MeetingResult> ComposeAsync(MeetingConversation conversation, CancellationToken cancellationToken)
    {
        if (conversation.Occurrences.Count == 0)
            return new MeetingResult { MeetingId = conversation.MeetingId };

        var stored = await conversations.FindAnalysisAsync(conversation, cancellationToken).ConfigureAwait(false);
        var analysis = stored?.Analysis;
        return new MeetingResult
        {
            MeetingId = conversation.MeetingId,
            OccurrenceId = stored?.OccurrenceId ?? conversation.Occurrences[0].Id,
            ActualStart = conversation.ActualStart,
            ActualEnd = conversation.ActualEnd,
            HasRecording = Has(conversation, ArtifactKind.Recording),
            HasTranscript = Has(conversation, ArtifactKind.Transcript),
            ParticipantsCount = Has(conversation, ArtifactKind.Attendance)
                ? (await conversations.ListParticipantsAsync(conversation, cancellationToken).ConfigureAwait(false)).Count
                : null,
            Summary = analysis is null or { HasInsufficientContent: true } ? null : analysis.Summary,
            KeyTopics = analysis?.KeyTopics ?? [],
            ActionItems = analysis?.ActionItems ?? [],
            Sentiment = analysis?.Sentiment,
        };
    }

    private static bool Has(MeetingConversation conversation, ArtifactKind kind) =>
        conversation.FindArtifacts(kind).Any(static artifact => artifact.State == ArtifactState.Available);
}
