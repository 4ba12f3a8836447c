using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesFlow.Video.Analysis.Promises;

/// <summary>Reads days as they are named in English.</summary>
internal static partial class EnglishDueDates
{
    private static readonly string[] Numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static DateOnly? Find(string sentence, DateOnly heldOn)
    {
        if (NamedDate().Match(sentence) is { Success: true } date)
            return DueDates.OnDate(heldOn, Number(date.Groups["day"].Value), MonthOf(date.Groups["month"].Value), Year(date));
        if (IsoDate().Match(sentence) is { Success: true } iso)
            return DueDates.OnDate(heldOn, Number(iso.Groups["day"].Value), Number(iso.Groups["month"].Value), Year(iso));
        if (Relative().Match(sentence) is { Success: true } relative)
            return Resolve(relative, heldOn);
        if (Span().Match(sentence) is { Success: true } span)
            return Ahead(heldOn, span.Groups["count"].Value, span.Groups["unit"].Value);
        return Weekday().Match(sentence) is { Success: true } weekday ? ResolveWeekday(weekday, heldOn) : null;
    }

    private static DateOnly ResolveWeekday(Match match, DateOnly heldOn)
    {
        var day = DayOf(match.Groups["day"].Value);
        return string.Equals(match.Groups["next"].Value, "next", StringComparison.OrdinalIgnoreCase)
            ? DueDates.InFollowingWeek(heldOn, day)
            : DueDates.Next(heldOn, day);
    }

    private static DateOnly Resolve(Match match, DateOnly heldOn) => match.Value.ToUpperInvariant() switch
    {
        "DAY AFTER TOMORROW" => heldOn.AddDays(2),
        "TOMORROW" => heldOn.AddDays(1),
        var text when text.EndsWith("NEXT WEEK", StringComparison.Ordinal) => DueDates.InFollowingWeek(heldOn, DayOfWeek.Friday),
        var text when text.EndsWith("WEEK", StringComparison.Ordinal) || text == "EOW" => DueDates.EndOfWeek(heldOn),
        var text when text.EndsWith("NEXT MONTH", StringComparison.Ordinal) => DueDates.EndOfMonth(heldOn, 1),
        var text when text.EndsWith("MONTH", StringComparison.Ordinal) => DueDates.EndOfMonth(heldOn, 0),
        _ => heldOn,
    };

    private static DateOnly Ahead(DateOnly heldOn, string count, string unit)
    {
        var number = count.ToUpperInvariant() is "A" or "AN" ? 1 : Number(count);
        return unit.ToUpperInvariant()[0] switch
        {
            'D' => heldOn.AddDays(number),
            'W' => heldOn.AddDays(7 * number),
            _ => heldOn.AddMonths(number),
        };
    }

    private static int Number(string text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number)
        ? number
        : Math.Max(0, Array.IndexOf(Numbers, text.ToLowerInvariant()));

    private static int? Year(Match match) => match.Groups["year"].Success ? Number(match.Groups["year"].Value) : null;

    private static int MonthOf(string text) => Array.IndexOf(Months, text[..3].ToLowerInvariant()) + 1;

    private static DayOfWeek DayOf(string text) => Enum.GetValues<DayOfWeek>()
        .First(day => day.ToString().StartsWith(text[..3], StringComparison.OrdinalIgnoreCase));

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const string MonthNames = "(?<month>january|february|march|april|may|june|july|august|september|october|november|december)";

    private const string DayNumber = @"(?<day>\d{1,2})(st|nd|rd|th)?";

    [GeneratedRegex($@"\b({DayNumber}( of)? {MonthNames}|{MonthNames} (the )?{DayNumber})\b(,? (?<year>20\d\d)\b)?", Options)]
    private static partial Regex NamedDate();

    [GeneratedRegex(@"\b(?<year>20\d\d)-(?<month>\d\d)-(?<day>\d\d)\b", Options)]
    private static partial Regex IsoDate();

    [GeneratedRegex(
        @"\b(day after tomorrow|tomorrow|today|tonight|this (morning|afternoon|evening)|end of (the )?day|eod|eow"
        + @"|(end of )?(the |this |next )week|(end of )(the |this |next )month)\b",
        Options)]
    private static partial Regex Relative();

    [GeneratedRegex(
        @"\b(in|within) (the next )?(?<count>\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten) "
        + @"(?<unit>days?|weeks?|months?)\b",
        Options)]
    private static partial Regex Span();

    [GeneratedRegex(@"\b((?<next>next|this|coming) )?(?<day>monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b", Options)]
    private static partial Regex Weekday();
}
