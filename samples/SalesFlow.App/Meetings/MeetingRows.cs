using SalesFlow.App.Shell;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Meetings;

/// <summary>One page of the list.</summary>
/// <param name="Items">The meetings with what became of them, in the order of the store.</param>
/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record MeetingRows(IReadOnlyList<MeetingOverview> Items, MeetingPosition? Next)
{
    /// <summary>Reads a page of the viewer's meetings.</summary>
    public static async Task<MeetingRows> LoadAsync(
        VideoMeetings meetings, VideoArtifacts artifacts, Viewer viewer, MeetingFilter filter, MeetingPosition? after,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(meetings);
        ArgumentNullException.ThrowIfNull(artifacts);
        ArgumentNullException.ThrowIfNull(filter);
        var page = await meetings.ListAsync(filter.ToQuery(viewer, after), cancellationToken);
        return new MeetingRows(await artifacts.DescribeAsync(page.Items, cancellationToken), page.Next);
    }
}
