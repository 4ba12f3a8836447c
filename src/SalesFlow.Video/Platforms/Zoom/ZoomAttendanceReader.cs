using SalesFlow.Video.Integrations;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Platforms.Zoom.Wire;

namespace SalesFlow.Video.Platforms.Zoom;

/// <summary>Finds who was at a run.</summary>
internal sealed class ZoomAttendanceReader(ZoomApiClient api)
{
    public async Task<ArtifactAnswer<IReadOnlyList<Participant>>> FindAsync(
        Integration integration, string uuid, CancellationToken cancellationToken)
    {
        try
        {
            var rows = await ListAsync(integration, uuid, cancellationToken).ConfigureAwait(false);

            // Somebody was there, else there would be no run: the list is not made yet.
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

    private async Task<IReadOnlyList<ZoomParticipant>> ListAsync(Integration integration, string uuid, CancellationToken cancellationToken)
    {
        var rows = new List<ZoomParticipant>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        string? pageToken = null;
        do
        {
            var page = await api.ListParticipantsAsync(integration, uuid, pageToken, cancellationToken).ConfigureAwait(false);
            rows.AddRange(page.Participants);
            pageToken = page.NextPageToken;
            if (!string.IsNullOrEmpty(pageToken) && !seen.Add(pageToken))
            {
                throw new PlatformException(
                    MeetingPlatform.Zoom, PlatformErrorKind.UnexpectedAnswer,
                    "Zoom's list of participants has no end: a page leads back to one before. Try again later.");
            }
        }
        while (!string.IsNullOrEmpty(pageToken));
        return rows;
    }

    private static Participant ToParticipant(ZoomParticipant row) => new()
    {
        Name = row.Name ?? "",
        Email = NullIfEmpty(row.UserEmail),
        PlatformUserId = NullIfEmpty(row.Id),
        IsInternalUser = row.InternalUser is true,
        Sessions = row.JoinTime is { } joined ? [new ParticipantSession(joined, row.LeaveTime >= joined ? row.LeaveTime : null)] : [],
    };

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
