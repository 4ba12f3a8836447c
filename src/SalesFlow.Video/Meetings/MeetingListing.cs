namespace SalesFlow.Video.Meetings;

/// <summary>What a meeting query means, for meetings in memory.</summary>
internal static class MeetingListing
{
    public static MeetingPage Page(IEnumerable<Meeting> meetings, MeetingQuery query, ActualStarts starts)
    {
        var matching = meetings.Where(meeting => Matches(meeting, query)).Select(meeting => (Meeting: meeting, Place: PlaceOf(meeting, query, starts)));
        var ordered = query.Upcoming == true
            ? matching.OrderBy(static one => one.Place.At).ThenBy(static one => one.Place.Id.Value)
            : matching.OrderByDescending(static one => one.Place.At).ThenByDescending(static one => one.Place.Id.Value);

        var page = ordered.Where(one => IsBehind(one.Place, query)).Take(query.Limit + 1).ToList();
        return new MeetingPage(
            [.. page.Take(query.Limit).Select(static one => one.Meeting)],
            page.Count > query.Limit ? page[query.Limit - 1].Place : null);
    }

    private static bool Matches(Meeting meeting, MeetingQuery query) => meeting.Owner == query.Owner
        && (query.Upcoming is not { } isUpcoming || (isUpcoming ? IsUpcoming(meeting, query.Now) : IsPast(meeting, query.Now)))
        && (query.Platform is null || query.Platform == meeting.Platform)
        && (query.Status is null || query.Status == meeting.Status)
        && (query.LeadId is null || query.LeadId == meeting.LeadId)
        && (query.Text is null || SearchText.Of(meeting.Title).Contains(SearchText.Of(query.Text), StringComparison.Ordinal));

    private static bool IsUpcoming(Meeting meeting, DateTimeOffset now) => meeting.Status switch
    {
        MeetingStatus.InProgress => true,
        MeetingStatus.Cancelled or MeetingStatus.Completed or MeetingStatus.NotHeld => false,
        _ => meeting.ScheduledEnd > now,
    };

    private static bool IsPast(Meeting meeting, DateTimeOffset now) => meeting.Status switch
    {
        MeetingStatus.InProgress => false,
        MeetingStatus.Completed or MeetingStatus.NotHeld => true,
        MeetingStatus.Cancelled => meeting.ScheduledStart <= now,
        _ => meeting.ScheduledEnd <= now,
    };

    private static MeetingPosition PlaceOf(Meeting meeting, MeetingQuery query, ActualStarts starts) =>
        new((query.Upcoming == false ? starts.Find(meeting.Id) : null) ?? meeting.ScheduledStart, meeting.Id);

    private static bool IsBehind(MeetingPosition place, MeetingQuery query)
    {
        if (query.After is not { } after)
            return true;

        var order = (place.At, place.Id.Value).CompareTo((after.At, after.Id.Value));
        return query.Upcoming == true ? order > 0 : order < 0;
    }
}
