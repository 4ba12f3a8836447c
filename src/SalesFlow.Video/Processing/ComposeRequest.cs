using Microsoft.Extensions.Options;
using SalesFlow.Video.Analysis;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Processing;

/// <summary>Puts together what an analyzer is asked: what was said, by whom as far as that is known, when, and how long it took.</summary>
internal sealed class ComposeRequest(
    ConversationReader conversations, IIntegrationStore integrations, IOptionsMonitor<SalesFlowVideoOptions> options)
{
    public async Task<TranscriptAnalysisRequest> RunAsync(
        Meeting meeting, MeetingConversation conversation, ConversationTranscript transcript, CancellationToken cancellationToken) => new()
        {
            Transcript = transcript.WithoutGaps(),
            Title = meeting.Title,
            Participants = await FindPeopleAsync(meeting, conversation, transcript.Transcript, cancellationToken).ConfigureAwait(false),
            HeldOn = DayOf(conversation.ActualStart ?? meeting.ScheduledStart, meeting.TimeZone),
            Duration = LengthOf(conversation, transcript),
        };

    private async Task<IReadOnlyList<MeetingPerson>> FindPeopleAsync(
        Meeting meeting, MeetingConversation conversation, Transcript transcript, CancellationToken cancellationToken)
    {
        var attended = (await conversations.ListParticipantsAsync(conversation, cancellationToken).ConfigureAwait(false)).Select(
            static person => new MeetingPerson { Name = person.Name, Email = person.Email, IsInternalUser = person.IsInternalUser }).ToList();
        var organizer = await integrations.FindAsync(meeting.IntegrationId, cancellationToken).ConfigureAwait(false);
        return SpeakerSides.Resolve(
            transcript, attended, meeting.Invitees, organizer?.PlatformEmail, options.CurrentValue.InternalDomains);
    }

    /// <summary>How long those occurrences were of which it is known what was said.</summary>
    private static TimeSpan? LengthOf(MeetingConversation conversation, ConversationTranscript transcript)
    {
        var spoken = transcript.Parts.Select(static part => part.OccurrenceId).ToHashSet();
        return (conversation with { Occurrences = [.. conversation.Occurrences.Where(occurrence => spoken.Contains(occurrence.Id))] }).Length;
    }

    private static DateOnly DayOf(DateTimeOffset instant, string timeZone) => DateOnly.FromDateTime(
        TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var zone) ? TimeZoneInfo.ConvertTime(instant, zone).DateTime : instant.UtcDateTime);
}
