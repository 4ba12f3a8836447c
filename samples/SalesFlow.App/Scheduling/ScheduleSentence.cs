using Microsoft.Extensions.Localization;
using SalesFlow.App.Shell;
using SalesFlow.App.Widgets;
using SalesFlow.Video.Meetings;

namespace SalesFlow.App.Scheduling;

/// <summary>Says times in the zone that they were planned in, and names who is asked to come.</summary>
public sealed class ScheduleSentence(
    Viewer viewer, TimeProvider timeProvider, IStringLocalizer<WidgetWords> timeWords, IStringLocalizer<SchedulingWords> words)
{
    /// <summary>Says from when to when and where the clocks are, such as "Thu 26 Nov, 15:00–16:00".</summary>
    public string SpanOf(DateTimeOffset start, DateTimeOffset end, TimeZoneInfo zone) => TimesIn(zone).SpanOf(start, end);

    /// <summary>Says a time of day on the clocks of a zone.</summary>
    public string TimeOf(DateTimeOffset instant, TimeZoneInfo zone) => TimesIn(zone).TimeOf(instant);

    /// <summary>Says when a meeting is, with the city of the zone.</summary>
    public string SpanOf(Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return words["InZone", TimesIn(viewer.Zone).SpanOf(meeting.ScheduledStart, meeting.ScheduledEnd), ZoneNames.CityOf(ZoneNames.IdOf(viewer.Zone))];
    }

    /// <summary>Names people: one, two, or the first and how many others; null for nobody.</summary>
    public string? NamesOf(IReadOnlyList<Invitee> invitees)
    {
        ArgumentNullException.ThrowIfNull(invitees);
        return invitees switch
        {
            [] => null,
            [var one] => NameOf(one),
            [var one, var two] => words["PeopleTwo", NameOf(one), NameOf(two)],
            [var one, ..] => words["PeopleMore", NameOf(one), invitees.Count - 1],
        };
    }

    private static string NameOf(Invitee invitee) => string.IsNullOrWhiteSpace(invitee.Name) ? invitee.Email : invitee.Name;

    private TimeWords TimesIn(TimeZoneInfo zone) => new(new Viewer(viewer.Owner, viewer.Name, zone, timeProvider), timeWords);
}
