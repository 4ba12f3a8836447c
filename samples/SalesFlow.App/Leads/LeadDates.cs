using SalesFlow.App.Shell;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Leads;

/// <summary>When the viewer meets their leads next, and when they did last, in two looks for all leads together.</summary>
public sealed class LeadDates(VideoMeetings meetings, Viewer viewer)
{
    /// <summary>Returns the next or else the last meeting by the lead's id. Only the nearest 200 each way are looked at: what is further away is no news.</summary>
    public async Task<IReadOnlyDictionary<string, Meeting>> FindAsync(CancellationToken cancellationToken = default)
    {
        var nearest = new Dictionary<string, Meeting>(StringComparer.OrdinalIgnoreCase);
        foreach (var isUpcoming in new[] { true, false })
        {
            foreach (var meeting in (await ListAsync(isUpcoming, cancellationToken)).Items)
            {
                if (meeting.LeadId is { } lead && meeting.Status != MeetingStatus.Cancelled)
                    nearest.TryAdd(lead, meeting);
            }
        }

        return nearest;
    }

    private Task<MeetingPage> ListAsync(bool isUpcoming, CancellationToken cancellationToken) => meetings.ListAsync(
        new MeetingQuery { Owner = viewer.Owner, Now = viewer.Now, Upcoming = isUpcoming, Limit = MeetingQuery.MaxLimit }, cancellationToken);
}
