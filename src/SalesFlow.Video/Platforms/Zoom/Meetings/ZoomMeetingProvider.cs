using SalesFlow.Video.Http;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Platforms.Zoom.Api;
using SalesFlow.Video.Platforms.Zoom.Artifacts;
using SalesFlow.Video.Platforms.Zoom.OAuth;
using SalesFlow.Video.Platforms.Zoom.Wire;

namespace SalesFlow.Video.Platforms.Zoom.Meetings;

/// <summary>Meetings on Zoom.</summary>
internal sealed class ZoomMeetingProvider(
    ZoomApiClient api, ZoomOccurrenceReader occurrences, ZoomRecordingReader recordings, ZoomTranscriptReader transcripts,
    ZoomAttendanceReader attendance, TimeProvider timeProvider)
    : IMeetingProvider
{
    // Zoom's clock and ours differ, and its creation times have no fraction.
    private static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(5);

    public MeetingCapabilities GetCapabilities(Integration integration) => ZoomScopes.CapabilitiesOf(integration.GrantedScopes);

    public async Task<PlatformMeeting> CreateAsync(Integration integration, MeetingDraft draft, CancellationToken cancellationToken)
    {
        var created = await api.CreateMeetingAsync(integration, ZoomTranslation.ToCreation(draft), cancellationToken).ConfigureAwait(false);
        return ZoomTranslation.ToPlatformMeeting(created, timeProvider.GetUtcNow());
    }

    public async Task<IReadOnlyList<PlatformMeeting>> FindCreatedAsync(
        Integration integration, MeetingDraft draft, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var found = new List<PlatformMeeting>();
        foreach (var candidate in await ListCandidatesAsync(integration, draft, since, cancellationToken).ConfigureAwait(false))
        {
            // The list has neither the whole agenda nor the passcode.
            var meeting = await FindOnZoomAsync(integration, candidate.Id, cancellationToken).ConfigureAwait(false);
            if (meeting is not null && ZoomTranslation.HasAgendaOf(meeting, draft))
                found.Add(ZoomTranslation.ToPlatformMeeting(meeting, timeProvider.GetUtcNow()));
        }

        return [.. found.OrderBy(static meeting => meeting.CreatedAt ?? DateTimeOffset.MaxValue)];
    }

    public async Task<PlatformMeeting?> FindAsync(Integration integration, string platformMeetingId, CancellationToken cancellationToken)
    {
        var meeting = await FindOnZoomAsync(integration, platformMeetingId, cancellationToken).ConfigureAwait(false);
        return meeting is null ? null : ZoomTranslation.ToPlatformMeeting(meeting, timeProvider.GetUtcNow());
    }

    public IAsyncEnumerable<PlatformMeeting> ListUpcomingAsync(Integration integration, CancellationToken cancellationToken) =>
        PlatformPages.ReadAsync(
            MeetingPlatform.Zoom,
            "upcoming meetings",
            pageToken => api.ListUpcomingAsync(integration, pageToken, cancellationToken),
            page => (page.Meetings.Select(meeting => ZoomTranslation.ToListedMeeting(meeting, timeProvider.GetUtcNow())), page.NextPageToken));

    public async Task<PlatformMeeting?> UpdateAsync(
        Integration integration, string platformMeetingId, MeetingPatch patch, CancellationToken cancellationToken)
    {
        try
        {
            await api.UpdateMeetingAsync(integration, platformMeetingId, ZoomTranslation.ToChange(patch), cancellationToken).ConfigureAwait(false);
        }
        catch (PlatformException exception) when (IsGone(exception))
        {
            return null;
        }

        // Zoom confirms a change without saying what came of it.
        return await FindAsync(integration, platformMeetingId, cancellationToken).ConfigureAwait(false);
    }

    public async Task CancelAsync(Integration integration, string platformMeetingId, CancellationToken cancellationToken)
    {
        try
        {
            await api.DeleteMeetingAsync(integration, platformMeetingId, cancellationToken).ConfigureAwait(false);
        }
        catch (PlatformException exception) when (IsGone(exception))
        {
            // Called off already, here or in Zoom.
        }
    }

    public Task<IReadOnlyList<PlatformOccurrence>> ListOccurrencesAsync(
        Integration integration, string platformMeetingId, CancellationToken cancellationToken) =>
        occurrences.ListAsync(integration, platformMeetingId, cancellationToken);

    public Task<ArtifactAnswer<IReadOnlyList<Recording>>> FindRecordingsAsync(
        Integration integration, PlatformOccurrence occurrence, CancellationToken cancellationToken) =>
        recordings.FindAsync(integration, occurrence.Id, cancellationToken);

    public Task<RecordingContent?> OpenRecordingAsync(
        Integration integration, PlatformOccurrence occurrence, string recordingId, long offset, CancellationToken cancellationToken) =>
        recordings.OpenAsync(integration, occurrence.Id, recordingId, offset, cancellationToken);

    public Task<ArtifactAnswer<Transcript>> FindTranscriptAsync(
        Integration integration, PlatformOccurrence occurrence, CancellationToken cancellationToken) =>
        transcripts.FindAsync(integration, occurrence.Id, cancellationToken);

    public Task<ArtifactAnswer<IReadOnlyList<Participant>>> FindParticipantsAsync(
        Integration integration, PlatformOccurrence occurrence, CancellationToken cancellationToken) =>
        attendance.FindAsync(integration, occurrence.Id, cancellationToken);

    private Task<IReadOnlyList<ZoomMeeting>> ListCandidatesAsync(
        Integration integration, MeetingDraft draft, DateTimeOffset since, CancellationToken cancellationToken) =>
        PlatformPages.ReadAllAsync(
            MeetingPlatform.Zoom,
            "meetings",
            pageToken => api.ListMeetingsAsync(integration, pageToken, cancellationToken),
            page => (page.Meetings.Where(meeting => IsCandidate(meeting, draft, since)), page.NextPageToken));

    /// <summary>Whether a listed meeting may be the draft's. One whose time of creation is not to be believed may be.</summary>
    private bool IsCandidate(ZoomMeeting meeting, MeetingDraft draft, DateTimeOffset since) =>
        ZoomTranslation.HasScheduleOf(meeting, draft)
        && !(ForeignTime.Believe(meeting.CreatedAt, timeProvider.GetUtcNow()) < since - ClockSkew);

    private async Task<ZoomMeeting?> FindOnZoomAsync(Integration integration, string id, CancellationToken cancellationToken)
    {
        try
        {
            return await api.GetMeetingAsync(integration, id, cancellationToken).ConfigureAwait(false);
        }
        catch (PlatformException exception) when (IsGone(exception))
        {
            return null;
        }
    }

    private static bool IsGone(PlatformException exception) => exception.PlatformCode == ZoomCodes.NoSuchMeeting;
}
