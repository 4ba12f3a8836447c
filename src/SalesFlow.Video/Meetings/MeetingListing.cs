namespace SalesFlow.Video.Meetings;

/// <summary>What a meeting query means, for meetings in memory.</summary>
internal static class MeetingListing
{
    public static MeetingPage Page(IEnumerable<Meeting> meetings, MeetingQuery query)
    {
        var matching = meetings.Where(meeting => Matches(meeting, query));
        var ordered = query.Upcoming == true
            ? matching.OrderBy(meeting => meeting.ScheduledStart).ThenBy(meeting => meeting.Id.Value)
            : matching.OrderByDescending(meeting => meeting.ScheduledStart).ThenByDescending(meeting => meeting.Id.Value);

        List<Meeting> page = [.. ordered.Where(meeting => IsBehind(meeting, query)).Take(query.Limit + 1)];
        if (page.Count <= query.Limit)
            return new MeetingPage(page, null);

        page.RemoveAt(query.Limit);
        return new MeetingPage(page, new MeetingPosition(page[^1].ScheduledStart, page[^1].Id));
    }

    private static bool Matches(Meeting meeting, MeetingQuery query) => meeting.Owner == query.Owner
        && (query.Upcoming is null || query.Upcoming == IsUpcoming(meeting, query.Now))
        && (query.Platform is null || query.Platform == meeting.Platform)
        && (query.Status is null || query.Status == meeting.Status)
        && (query.LeadId is null || query.LeadId == meeting.LeadId)
        && (query.Text is null || SearchText.Of(meeting.Title).Contains(SearchText.Of(query.Text), StringComparison.Ordinal));

    private static bool IsUpcoming(Meeting meeting, DateTimeOffset now) => meeting.ScheduledEnd > now
        && meeting.Status is not (MeetingStatus.Cancelled or MeetingStatus.Completed or MeetingStatus.NotHeld);

    private static bool IsBehind(Meeting meeting, MeetingQuery query)
    {
        if (query.After is not { } after)
            return true;

        var order = (meeting.ScheduledStart, meeting.Id.Value).CompareTo((after.ScheduledStart, after.Id.Value));
        return query.Upcoming == true ? order > 0 : order < 0;
    }
}
