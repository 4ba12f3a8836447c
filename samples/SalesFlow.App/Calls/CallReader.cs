using SalesFlow.App.Integrations;
using SalesFlow.App.Leads;
using SalesFlow.App.Shell;
using SalesFlow.Video;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Calls;

/// <summary>Reads what the page of a call shows.</summary>
internal sealed class CallReader(
    VideoMeetings meetings, VideoArtifacts artifacts, VideoIntegrations integrations, LeadBook leads, Viewer viewer)
{
    /// <summary>Returns the call, or null when it does not exist or belongs to somebody else.</summary>
    /// <param name="id">The meeting.</param>
    /// <param name="asked">Another call on its link; null, or one that the meeting does not have, for the meeting itself.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<CallView?> FindAsync(MeetingId id, OccurrenceId? asked, CancellationToken cancellationToken)
    {
        if (await meetings.FindAsync(viewer.Owner, id, cancellationToken) is not { } meeting)
            return null;

        var overview = (await artifacts.DescribeAsync([meeting], cancellationToken))[0];
        var other = overview.OtherCalls.FirstOrDefault(call => call.Id == asked);
        var shown = other is null ? overview.Conversation : MeetingConversation.Of(other);
        var (stage, isConnected) = (CallStages.Of(meeting, shown, viewer.Now), await IsConnectedAsync(meeting, cancellationToken));
        var view = new CallView
        {
            Overview = overview,
            Stage = stage is CallStage.Unheard or CallStage.NobodyYet && !isConnected ? CallStage.OutOfReach : stage,
            IsConnected = isConnected,
            Links = new CallLinks(id, other?.Id),
            Conversation = shown,
            Lead = await FindLeadAsync(meeting, cancellationToken),
            Voices = Voices.Of([]),
            Turns = [],
        };
        return shown.Occurrences.Count == 0 ? view : await ReadAsync(view, cancellationToken);
    }

    private async Task<CallView> ReadAsync(CallView view, CancellationToken cancellationToken)
    {
        var (owner, id, other) = (viewer.Owner, view.Meeting.Id, view.Links.Occurrence);
        var transcript = (await artifacts.GetTranscriptAsync(owner, id, other, cancellationToken)).Value;
        return view with
        {
            Transcript = transcript,
            Analysis = await artifacts.FindAnalysisAsync(owner, id, other, cancellationToken),
            Participants = await artifacts.ListParticipantsAsync(owner, id, other, cancellationToken),
            Voices = Voices.Of(transcript?.Transcript.Segments ?? []),
            Turns = transcript is null ? [] : SpeakerTurns.Of(transcript.Transcript),
        };
    }

    private async Task<bool> IsConnectedAsync(Meeting meeting, CancellationToken cancellationToken) =>
        AccountHealths.ConnectedOf(await integrations.ListAsync(viewer.Owner, cancellationToken)).Contains(meeting.IntegrationId);

    private async Task<Lead?> FindLeadAsync(Meeting meeting, CancellationToken cancellationToken) =>
        Guid.TryParse(meeting.LeadId, out var lead) ? await leads.FindAsync(viewer.Owner, lead, cancellationToken) : null;
}
