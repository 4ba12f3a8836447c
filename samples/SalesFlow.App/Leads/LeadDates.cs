using SalesFlow.App.Meetings;
using SalesFlow.App.Shell;
using SalesFlow.Video;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Leads;

/// <summary>When the viewer meets their leads next, and when they did last, in two looks for all leads together.</summary>
public sealed class LeadDates(VideoMeetings meetings, VideoArtifacts artifacts, Viewer viewer)
{
    /// <summary>Returns the next or else the last meeting by the lead's id. Only the nearest 200 each way are looked at: what is further away is no news.</summary>
    public async Task<IReadOnlyDictionary<string, LeadDate>> FindAsync(CancellationToken cancellationToken = default)
    {
        var nearest = new Dictionary<string, Meeting>(StringComparer.OrdinalIgnoreCase);
        var upcoming = new HashSet<MeetingId>();
        foreach (var isUpcoming in new[] { true, false })
        {
            foreach (var meeting in (await ListAsync(isUpcoming, cancellationToken)).Items.Where(TakesPlace))
            {
                if (meeting.LeadId is { } lead && nearest.TryAdd(lead, meeting) && isUpcoming)
                    upcoming.Add(meeting.Id);
            }
        }

        var described = await artifacts.DescribeAsync([.. nearest.Values], cancellationToken);
        return described.ToDictionary(
            static overview => overview.Meeting.LeadId!,
            overview => new LeadDate(MeetingDay.StartOf(overview), upcoming.Contains(overview.Meeting.Id)),
            StringComparer.OrdinalIgnoreCase);
    }

    private static bool TakesPlace(Meeting meeting) =>
        meeting.Status is not (MeetingStatus.Cancelled or MeetingStatus.NotHeld or MeetingStatus.ProvisioningFailed);

    private Task<MeetingPage> ListAsync(bool isUpcoming, CancellationToken cancellationToken) => meetings.ListAsync(
        new MeetingQuery { Owner = viewer.Owner, Now = viewer.Now, Upcoming = isUpcoming, Limit = MeetingQuery.MaxLimit }, cancellationToken);
}
