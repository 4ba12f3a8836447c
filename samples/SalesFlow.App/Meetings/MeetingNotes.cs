using SalesFlow.App.Integrations;
using SalesFlow.App.Scheduling;
using SalesFlow.App.Shell;
using SalesFlow.Video;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Meetings;

/// <summary>What is to be known of the meetings in a list beside their plans.</summary>
/// <param name="Connected">The accounts that can be asked and told something.</param>
/// <param name="Overlaps">The meetings that are planned for the same time, by the meeting; only of what is to come.</param>
public sealed record MeetingNotes(IReadOnlySet<IntegrationId> Connected, IReadOnlyDictionary<MeetingId, IReadOnlyList<Meeting>> Overlaps)
{
    /// <summary>Finds it for one page of the list.</summary>
    public static async Task<MeetingNotes> LoadAsync(
        MeetingRows rows, bool isPast, VideoIntegrations integrations, Timetable timetable, Viewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(integrations);
        ArgumentNullException.ThrowIfNull(timetable);
        ArgumentNullException.ThrowIfNull(viewer);
        var connected = AccountHealths.ConnectedOf(await integrations.ListAsync(viewer.Owner, cancellationToken));
        IReadOnlyList<Meeting> planned = isPast ? [] : [.. rows.Items.Select(static item => item.Meeting)];
        return new(connected, await timetable.FindOverlapsAsync(planned, cancellationToken));
    }

    /// <summary>True when the platform can neither be asked about a meeting nor told of changes to it.</summary>
    public bool IsCutOff(Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return !Connected.Contains(meeting.IntegrationId);
    }

    /// <summary>Returns the other meetings at the time of one.</summary>
    public IReadOnlyList<Meeting> OverlapsOf(Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return Overlaps.GetValueOrDefault(meeting.Id) ?? [];
    }
}
