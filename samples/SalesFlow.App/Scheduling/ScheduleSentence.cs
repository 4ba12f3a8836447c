using System.Globalization;
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

    /// <summary>Says it for readers of whom nobody knows when and where they read it: weekday, date, times, city and offset.</summary>
    public string LongSpanOf(Plan plan, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(zone);
        var (start, end) = (TimeZoneInfo.ConvertTime(plan.Start, zone), TimeZoneInfo.ConvertTime(plan.End, zone));
        string[] offsets = [.. new[] { start, end }.Select(static local => OffsetOf(local.Offset)).Distinct()];
        var place = zone.Id is "UTC" or "Etc/UTC" ? "UTC" : $"{ZoneNames.CityOf(ZoneNames.IdOf(zone))}, {string.Join(" / ", offsets)}";
        return start.Date == end.Date
            ? words["LongSpan", LongDayOf(start), ClockOf(start), ClockOf(end), place]
            : words["LongSpanOfDays", LongDayOf(start), ClockOf(start), LongDayOf(end), ClockOf(end), place];
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

    private string LongDayOf(DateTimeOffset local) => local.ToString(words["LongDayPattern"], CultureInfo.CurrentCulture);

    private static string ClockOf(DateTimeOffset local) => local.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string OffsetOf(TimeSpan offset) => offset == TimeSpan.Zero
        ? "UTC"
        : $"UTC{(offset < TimeSpan.Zero ? '-' : '+')}{offset.ToString(offset.Minutes == 0 ? "%h" : @"h\:mm", CultureInfo.InvariantCulture)}";

    private static string NameOf(Invitee invitee) => string.IsNullOrWhiteSpace(invitee.Name) ? invitee.Email : invitee.Name;

    private TimeWords TimesIn(TimeZoneInfo zone) => new(new Viewer(viewer.Owner, viewer.Name, zone, timeProvider), timeWords);
}
