using SalesFlow.Video.Analysis;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Processing;

/// <summary>Reads what belongs together: the occurrences of a conversation, what was said in all of them, who was there, the analysis.</summary>
internal sealed class ConversationReader(
    IOccurrenceStore occurrences, IAnalysisStore analyses, IMeetingResultStore results, TimeProvider timeProvider)
{
    public async Task<MeetingConversations> ReadAsync(Meeting meeting, CancellationToken cancellationToken) => MeetingConversations.Of(
        meeting, await occurrences.ListAsync([meeting.Id], cancellationToken).ConfigureAwait(false), timeProvider.GetUtcNow());

    /// <summary>Returns what was said; null while there is no transcript of any of the occurrences.</summary>
    public async Task<ConversationTranscript?> FindTranscriptAsync(MeetingConversation conversation, CancellationToken cancellationToken)
    {
        var transcripts = new List<StoredTranscript>();
        foreach (var occurrence in conversation.Occurrences)
        {
            if (await occurrences.FindTranscriptAsync(occurrence.Id, cancellationToken).ConfigureAwait(false) is { } transcript)
                transcripts.Add(transcript);
        }

        return ConversationTranscript.Of(conversation, transcripts);
    }

    /// <summary>Returns who was there in any of the occurrences, each person once.</summary>
    public async Task<IReadOnlyList<Participant>> ListParticipantsAsync(MeetingConversation conversation, CancellationToken cancellationToken)
    {
        var attended = new List<Participant>();
        foreach (var occurrence in conversation.Occurrences)
        {
            var present = await occurrences.ListParticipantsAsync(occurrence.Id, cancellationToken).ConfigureAwait(false);
            attended.AddRange(conversation.Occurrences.Count == 1 ? present : AttendanceMerge.EndWith(occurrence, present));
        }

        return conversation.Occurrences.Count == 1 ? attended : AttendanceMerge.Merge(attended);
    }

    /// <summary>Returns the analysis, which cites the transcript as it is known now; null when there is none.</summary>
    public async Task<StoredAnalysis?> FindAnalysisAsync(MeetingConversation conversation, CancellationToken cancellationToken)
    {
        if (await FindKeptAsync(conversation, cancellationToken).ConfigureAwait(false) is not { } kept)
            return null;

        // Where there is but one occurrence, its own segments are those of the conversation.
        if (conversation.Occurrences is [var only])
            return kept with { Analysis = EvidenceMap.Place(kept.Analysis, (id, segment) => id == only.Id ? segment : null) };
        return await FindTranscriptAsync(conversation, cancellationToken).ConfigureAwait(false) is { } transcript ? PlacedIn(transcript, kept) : kept;
    }

    /// <summary>Returns the analysis, which cites this transcript; null when there is none.</summary>
    public async Task<StoredAnalysis?> FindAnalysisAsync(
        MeetingConversation conversation, ConversationTranscript transcript, CancellationToken cancellationToken) =>
        await FindKeptAsync(conversation, cancellationToken).ConfigureAwait(false) is { } kept ? PlacedIn(transcript, kept) : null;

    private static StoredAnalysis PlacedIn(ConversationTranscript transcript, StoredAnalysis kept) =>
        kept with { Analysis = EvidenceMap.Place(kept.Analysis, transcript.FindIndex) };

    /// <summary>Returns the analysis of a conversation, or the one of an occurrence from when it stood alone.</summary>
    private async Task<StoredAnalysis?> FindKeptAsync(MeetingConversation conversation, CancellationToken cancellationToken)
    {
        var all = await analyses.ListAsync(conversation.MeetingId, cancellationToken).ConfigureAwait(false);
        var kept = all.FirstOrDefault(analysis => analysis.ConversationId == conversation.Id)
            ?? await ChooseAsync([.. all.Where(one => one.IsOfOneOccurrence && conversation.Holds(one.OccurrenceId))], cancellationToken).ConfigureAwait(false);
        return kept is null ? null : kept with
        {
            ConversationId = conversation.Id,
            Analysis = EvidenceMap.TraceTo(kept.OccurrenceId, kept.Analysis),
        };
    }

    /// <summary>Of several, the one that the meeting has shown so far, or else the latest.</summary>
    private async Task<StoredAnalysis?> ChooseAsync(List<StoredAnalysis> candidates, CancellationToken cancellationToken)
    {
        if (candidates.Count < 2)
            return candidates.FirstOrDefault();

        var shown = (await results.ListAsync([candidates[0].MeetingId], cancellationToken).ConfigureAwait(false))[0].OccurrenceId;
        return candidates.Find(candidate => candidate.OccurrenceId == shown) ?? candidates[0];
    }
}
