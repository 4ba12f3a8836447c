using SalesFlow.Video.Http;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Platforms.Zoom.Api;
using SalesFlow.Video.Platforms.Zoom.Wire;

namespace SalesFlow.Video.Platforms.Zoom.Artifacts;

/// <summary>Finds who attended an occurrence.</summary>
internal sealed class ZoomAttendanceReader(ZoomApiClient api, TimeProvider timeProvider)
{
    public async Task<ArtifactAnswer<IReadOnlyList<Participant>>> FindAsync(
        Integration integration, string uuid, CancellationToken cancellationToken)
    {
        try
        {
            var rows = await ListAsync(integration, uuid, cancellationToken).ConfigureAwait(false);

            // Somebody was there, else there would be no occurrence: the list is not made yet.
            return rows.Count == 0
                ? ArtifactAnswer<IReadOnlyList<Participant>>.NotYet(isProcessing: false)
                : ArtifactAnswer<IReadOnlyList<Participant>>.Available([.. rows.Where(static row => !row.WasKeptWaiting).Select(ToParticipant)]);
        }
        catch (PlatformException exception) when (ZoomAbsence.IsNone(exception))
        {
            return ArtifactAnswer<IReadOnlyList<Participant>>.NotYet(isProcessing: false);
        }
        catch (PlatformException exception) when (ZoomAbsence.FindReason(exception) is { } reason)
        {
            return ArtifactAnswer<IReadOnlyList<Participant>>.Never(reason);
        }
    }

    private Task<IReadOnlyList<ZoomParticipant>> ListAsync(Integration integration, string uuid, CancellationToken cancellationToken) =>
        PlatformPages.ReadAllAsync(
            MeetingPlatform.Zoom,
            "participants",
            pageToken => api.ListParticipantsAsync(integration, uuid, pageToken, cancellationToken),
            static page => (page.Participants.AsEnumerable(), page.NextPageToken));

    private Participant ToParticipant(ZoomParticipant row)
    {
        var now = timeProvider.GetUtcNow();
        var (joined, left) = ForeignTime.Believe(row.JoinTime, row.LeaveTime, now);
        return new()
        {
            Name = row.Name ?? "",
            Email = row.UserEmail,
            PlatformUserId = row.Id,
            IsInternalUser = row.InternalUser is true,
            Sessions = joined is { } since ? [new ParticipantSession(since, left)] : [],
        };
    }
}
