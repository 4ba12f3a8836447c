using SalesFlow.Video.Integrations;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Platforms.Zoom.Api;
using SalesFlow.Video.Platforms.Zoom.Artifacts;
using SalesFlow.Video.Platforms.Zoom.Wire;

namespace SalesFlow.Video.Platforms.Zoom.Meetings;

/// <summary>Finds the occurrences of a meeting that have ended.</summary>
internal sealed class ZoomOccurrenceReader(ZoomApiClient api, TimeProvider timeProvider)
{
    public async Task<IReadOnlyList<PlatformOccurrence>> ListAsync(
        Integration integration, string meetingId, CancellationToken cancellationToken)
    {
        ZoomInstances instances;
        try
        {
            instances = await api.ListInstancesAsync(integration, meetingId, cancellationToken).ConfigureAwait(false);
        }
        catch (PlatformException exception) when (ZoomAbsence.IsNone(exception))
        {
            return [];
        }

        var occurrences = new List<PlatformOccurrence>();
        foreach (var instance in instances.Meetings)
        {
            // The list leaves the end out.
            var past = await FindPastAsync(integration, instance.Uuid, cancellationToken).ConfigureAwait(false);
            var (start, end) = ForeignTime.Believe(instance.StartTime ?? past?.StartTime, past?.EndTime, timeProvider.GetUtcNow());
            occurrences.Add(new() { MeetingId = meetingId, Id = instance.Uuid, Start = start, End = end });
        }

        return occurrences;
    }

    private async Task<ZoomPastMeeting?> FindPastAsync(Integration integration, string uuid, CancellationToken cancellationToken)
    {
        try
        {
            return await api.GetPastMeetingAsync(integration, uuid, cancellationToken).ConfigureAwait(false);
        }
        catch (PlatformException exception) when (ZoomAbsence.IsNone(exception) || exception.PlatformCode == ZoomCodes.TooLongAgo)
        {
            // Not there yet, or no longer.
            return null;
        }
    }
}
