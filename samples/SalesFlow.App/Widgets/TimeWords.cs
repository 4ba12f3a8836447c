using System.Globalization;
using Microsoft.Extensions.Localization;
using SalesFlow.App.Shell;

namespace SalesFlow.App.Widgets;

/// <summary>Says times as people say them, on the viewer's clock and in the viewer's language.</summary>
public sealed class TimeWords(Viewer viewer, IStringLocalizer<WidgetWords> words)
{
    /// <summary>Says a time of day, such as 15:00.</summary>
    public string TimeOf(DateTimeOffset instant) => Format(instant, "HH:mm");

    /// <summary>Says a day: "Today", "Tomorrow", "Yesterday", "Thu 26 Nov", with the year when it is another.</summary>
    public string DayOf(DateTimeOffset instant)
    {
        var day = DateOnly.FromDateTime(viewer.ToLocal(instant).DateTime);
        return (day.DayNumber - viewer.Today.DayNumber) switch
        {
            0 => words["Today"],
            1 => words["Tomorrow"],
            -1 => words["Yesterday"],
            _ => Format(instant, words[day.Year == viewer.Today.Year ? "DayPattern" : "DayYearPattern"]),
        };
    }

    /// <summary>Says day and time, such as "Today 15:00".</summary>
    public string MomentOf(DateTimeOffset instant) => words["Moment", DayOf(instant), TimeOf(instant)];

    /// <summary>Says day and time in the middle of a sentence, such as "today at 15:00".</summary>
    public string MomentWithin(DateTimeOffset instant) => words["MomentWithin", DayWithin(instant), TimeOf(instant)];

    /// <summary>Says from when to when, such as "Thu 26 Nov, 15:00–16:00".</summary>
    public string SpanOf(DateTimeOffset start, DateTimeOffset end) => words["Span", DayOf(start), TimeOf(start), TimeOf(end)];

    /// <summary>Says an instant without leaving anything to guess: weekday, date, time, zone.</summary>
    public string ExactOf(DateTimeOffset instant) => $"{Format(instant, words["ExactPattern"])} ({viewer.Zone.Id})";

    /// <summary>Says how long something takes: "45 min", "1 h 30 min".</summary>
    public string LengthOf(TimeSpan length)
    {
        var minutes = (int)Math.Round(length.TotalMinutes, MidpointRounding.AwayFromZero);
        return minutes switch
        {
            < 60 => words["Minutes", minutes],
            _ when minutes % 60 == 0 => words["Hours", minutes / 60],
            _ => words["HoursMinutes", minutes / 60, minutes % 60],
        };
    }

    /// <summary>Says a place in a recording: 4:07, 1:04:07.</summary>
    public static string PlaceOf(TimeSpan place) =>
        place.ToString(place.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture);

    // Days that have a name begin with a small letter there, dates are what they are.
    private string DayWithin(DateTimeOffset instant)
    {
        var day = DayOf(instant);
        return day == words["Today"] || day == words["Tomorrow"] || day == words["Yesterday"] ? day.ToLower(CultureInfo.CurrentCulture) : day;
    }

    private string Format(DateTimeOffset instant, string pattern) => viewer.ToLocal(instant).ToString(pattern, CultureInfo.CurrentCulture);
}
