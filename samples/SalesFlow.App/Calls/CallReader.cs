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
    /// <param name="asked">The run; null, or one that the meeting does not have, for the longest.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<CallView?> FindAsync(MeetingId id, OccurrenceId? asked, CancellationToken cancellationToken)
    {
        if (await meetings.FindAsync(viewer.Owner, id, cancellationToken) is not { } meeting)
            return null;

        var overview = (await artifacts.DescribeAsync([meeting], cancellationToken))[0];
        var named = overview.Occurrences.FirstOrDefault(run => run.Id == asked);
        var run = named ?? overview.Occurrences.FirstOrDefault(run => run.Id == overview.Result.OccurrenceId) ?? LastOf(overview);
        var (stage, isConnected) = (CallStages.Of(meeting, run, viewer.Now), await IsConnectedAsync(meeting, cancellationToken));
        var view = new CallView
        {
            Overview = overview,
            Stage = stage is CallStage.Unheard or CallStage.NobodyYet && !isConnected ? CallStage.OutOfReach : stage,
            IsConnected = isConnected,
            Links = new CallLinks(id, named?.Id),
            Run = run,
            Lead = await FindLeadAsync(meeting, cancellationToken),
            Voices = Voices.Of([]),
            Turns = [],
        };
        return run is null ? view : await ReadAsync(view, run, cancellationToken);
    }

    private async Task<CallView> ReadAsync(CallView view, Occurrence run, CancellationToken cancellationToken)
    {
        var (owner, id) = (viewer.Owner, view.Meeting.Id);
        var transcript = (await artifacts.GetTranscriptAsync(owner, id, run.Id, cancellationToken)).Value;
        var segments = transcript?.Transcript.Segments ?? [];
        return view with
        {
            Transcript = transcript,
            Analysis = await artifacts.FindAnalysisAsync(owner, id, run.Id, cancellationToken),
            Participants = await artifacts.ListParticipantsAsync(owner, id, run.Id, cancellationToken),
            Voices = Voices.Of(segments),
            Turns = SpeakerTurns.Of(segments),
        };
    }

    private async Task<bool> IsConnectedAsync(Meeting meeting, CancellationToken cancellationToken) =>
        AccountHealths.ConnectedOf(await integrations.ListAsync(viewer.Owner, cancellationToken)).Contains(meeting.IntegrationId);

    private static Occurrence? LastOf(MeetingOverview overview) => overview.Occurrences is [.., var last] ? last : null;

    private async Task<Lead?> FindLeadAsync(Meeting meeting, CancellationToken cancellationToken) =>
        Guid.TryParse(meeting.LeadId, out var lead) ? await leads.FindAsync(viewer.Owner, lead, cancellationToken) : null;
}
