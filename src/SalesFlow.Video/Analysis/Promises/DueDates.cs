namespace SalesFlow.Video.Analysis.Promises;

/// <summary>Finds the day that a sentence names, counted from the day of the meeting.</summary>
/// <remarks>
/// A bare weekday is the next such day after the meeting; "next" moves it into the following week, as does "nächsten". A week means
/// its Friday. A date without a year is the first one on or after the meeting.
/// </remarks>
internal static class DueDates
{
    /// <summary>Returns whether a day is named, and which; null without a day to count from, or for a date that does not exist.</summary>
    public static (bool NamesDay, DateOnly? Day) Find(string sentence, string language, DateOnly? heldOn)
    {
        // Any day serves to see whether a day is named at all; the calendar must have room for what is counted from it.
        var canCount = heldOn is { Year: < 9900 };
        var day = canCount ? heldOn!.Value : new DateOnly(2000, 1, 3);
        var found = language == "de" ? GermanDueDates.Find(sentence, day) : EnglishDueDates.Find(sentence, day);
        return (found is not null, canCount ? found : null);
    }

    public static DateOnly Next(DateOnly heldOn, DayOfWeek wanted) =>
        heldOn.AddDays((wanted - heldOn.DayOfWeek + 6) % 7 + 1);

    public static DateOnly InFollowingWeek(DateOnly heldOn, DayOfWeek wanted) =>
        MondayOf(heldOn).AddDays(7 + DaysAfterMonday(wanted));

    /// <summary>The Friday of this week, or of the next one when this one's is over.</summary>
    public static DateOnly EndOfWeek(DateOnly heldOn)
    {
        var friday = MondayOf(heldOn).AddDays(4);
        return friday < heldOn ? friday.AddDays(7) : friday;
    }

    public static DateOnly EndOfMonth(DateOnly heldOn, int monthsAhead)
    {
        var month = new DateOnly(heldOn.Year, heldOn.Month, 1).AddMonths(monthsAhead + 1);
        return month.AddDays(-1);
    }

    /// <summary>Returns the date, or null when the calendar has none; without a year the first one that is not over.</summary>
    public static DateOnly? OnDate(DateOnly heldOn, int day, int month, int? year)
    {
        var wanted = year is < 100 ? year + 2000 : year ?? heldOn.Year;
        if (month is < 1 or > 12 || wanted is < 1 or > 9998 || day < 1 || day > DateTime.DaysInMonth(wanted.Value, month))
            return null;
        var date = new DateOnly(wanted.Value, month, day);
        return year is null && date < heldOn ? OnDate(heldOn, day, month, wanted + 1) : date;
    }

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-DaysAfterMonday(day.DayOfWeek));

    private static int DaysAfterMonday(DayOfWeek day) => ((int)day + 6) % 7;
}
