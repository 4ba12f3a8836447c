using SalesFlow.App.Shell;
using SalesFlow.Video;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Scheduling;

/// <summary>What the viewer has planned already: what a new time overlaps, and when they are free.</summary>
public sealed class Timetable(VideoMeetings meetings, Viewer viewer)
{
    // No meeting is longer: what began before can be over only.
    private static readonly TimeSpan LongestMeeting = TimeSpan.FromDays(1);
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(30);

    /// <summary>Returns the planned meetings that share time with a span, soonest first.</summary>
    /// <param name="start">Where the span begins.</param>
    /// <param name="end">Where it ends; what begins then does not overlap.</param>
    /// <param name="except">A meeting that may overlap, because it is the one to be moved.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<IReadOnlyList<Meeting>> FindOverlapsAsync(
        DateTimeOffset start, DateTimeOffset end, MeetingId? except = null, CancellationToken cancellationToken = default)
    {
        var planned = await ListFromAsync(start, cancellationToken);
        return [.. planned.Where(meeting => meeting.Id != except && Overlaps(meeting, start, end))];
    }

    /// <summary>Returns, for those of these meetings that share time with others, the others. Only the nearest 200 are looked at.</summary>
    /// <param name="listed">Planned meetings, soonest first.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<IReadOnlyDictionary<MeetingId, IReadOnlyList<Meeting>>> FindOverlapsAsync(
        IReadOnlyList<Meeting> listed, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(listed);
        IReadOnlyList<Meeting> planned = listed is [var first, ..] ? await ListFromAsync(first.ScheduledStart, cancellationToken) : [];
        return listed
            .Where(TakesTime)
            .Select(meeting => (meeting.Id, Others: planned.Where(other => other.Id != meeting.Id && Overlaps(other, meeting.ScheduledStart, meeting.ScheduledEnd))))
            .Where(static found => found.Others.Any())
            .ToDictionary(static found => found.Id, static found => (IReadOnlyList<Meeting>)[.. found.Others]);
    }

    /// <summary>Returns the overlaps of a plan that its reader has not been shown yet.</summary>
    public async Task<IReadOnlyList<Meeting>> FindUnseenAsync(IPlanForm form, MeetingId? except = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (form.When.Read().Span is not var (start, end))
            return [];

        var seen = (form.Seen ?? "").Split(',');
        return [.. (await FindOverlapsAsync(start, end, except, cancellationToken)).Where(meeting => !seen.Contains(meeting.Id.ToString()))];
    }

    /// <summary>Returns the next full or half hour at which the viewer has half an hour.</summary>
    public async Task<DateTimeOffset> FindFreeAsync(CancellationToken cancellationToken = default)
    {
        var planned = await ListFromAsync(viewer.Now, cancellationToken);
        var local = viewer.ToLocal(viewer.Now);
        var next = local.AddTicks(Step.Ticks - (local.DateTime.Ticks % Step.Ticks));
        while (planned.Any(meeting => Overlaps(meeting, next, next + Step)))
            next += Step;
        return next;
    }

    private static bool Overlaps(Meeting meeting, DateTimeOffset start, DateTimeOffset end) =>
        TakesTime(meeting) && meeting.ScheduledStart < end && meeting.ScheduledEnd > start;

    // What a platform declined takes nobody's.
    private static bool TakesTime(Meeting meeting) => meeting.Status != MeetingStatus.ProvisioningFailed;

    private async Task<IReadOnlyList<Meeting>> ListFromAsync(DateTimeOffset start, CancellationToken cancellationToken)
    {
        var page = await meetings.ListAsync(
            new MeetingQuery
            {
                Owner = viewer.Owner,
                Now = viewer.Now,
                Upcoming = true,
                Limit = MeetingQuery.MaxLimit,
                After = new MeetingPosition(start - LongestMeeting, default),
            },
            cancellationToken);
        return page.Items;
    }
}
