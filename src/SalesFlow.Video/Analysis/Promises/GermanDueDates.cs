using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesFlow.Video.Analysis.Promises;

/// <summary>Reads days as they are named in German.</summary>
internal static partial class GermanDueDates
{
    private static readonly string[] Weekdays = ["so", "mo", "di", "mi", "do", "fr", "sa"];
    private static readonly string[] Months = ["jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez"];
    private static readonly string[] Numbers = ["null", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn"];

    public static DateOnly? Find(string sentence, DateOnly heldOn)
    {
        if (NamedDate().Match(sentence) is { Success: true } date)
            return DueDates.OnDate(heldOn, Number(date.Groups["day"].Value), MonthOf(date.Groups["month"].Value), Year(date));
        if (NumericDate().Match(sentence) is { Success: true } numeric)
            return DueDates.OnDate(heldOn, Number(numeric.Groups["day"].Value), Number(numeric.Groups["month"].Value), Year(numeric));
        if (Relative().Match(sentence) is { Success: true } relative)
            return Resolve(relative.Value.ToUpperInvariant(), heldOn);
        if (Span().Match(sentence) is { Success: true } span)
            return Ahead(heldOn, Number(span.Groups["count"].Value), span.Groups["unit"].Value);
        return Weekday().Match(sentence) is { Success: true } weekday ? Resolve(weekday, heldOn) : null;
    }

    private static DateOnly Resolve(string text, DateOnly heldOn)
    {
        var isNext = text.Contains("NÄCHSTE", StringComparison.Ordinal) || text.Contains("KOMMENDE", StringComparison.Ordinal);
        return text switch
        {
            "ÜBERMORGEN" => heldOn.AddDays(2),
            "MORGEN" => heldOn.AddDays(1),
            _ when text.Contains("WOCHE", StringComparison.Ordinal) =>
                isNext ? DueDates.InFollowingWeek(heldOn, DayOfWeek.Friday) : DueDates.EndOfWeek(heldOn),
            _ when text.Contains("MONAT", StringComparison.Ordinal) => DueDates.EndOfMonth(heldOn, isNext ? 1 : 0),
            _ => heldOn,
        };
    }

    private static DateOnly Resolve(Match weekday, DateOnly heldOn)
    {
        var name = weekday.Groups["day"].Value.ToLowerInvariant();
        var day = name == "sonnabend" ? DayOfWeek.Saturday : (DayOfWeek)Array.IndexOf(Weekdays, name[..2]);
        return weekday.Groups["next"].Value.StartsWith("näch", StringComparison.OrdinalIgnoreCase)
            ? DueDates.InFollowingWeek(heldOn, day)
            : DueDates.Next(heldOn, day);
    }

    private static DateOnly Ahead(DateOnly heldOn, int number, string unit) => unit.ToUpperInvariant()[0] switch
    {
        'T' => heldOn.AddDays(number),
        'W' => heldOn.AddDays(7 * number),
        _ => heldOn.AddMonths(number),
    };

    private static int Number(string text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number)
        ? number
        : Math.Max(0, Array.FindLastIndex(Numbers, word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase)));

    private static int? Year(Match match) => match.Groups["year"].Success ? Number(match.Groups["year"].Value) : null;

    private static int MonthOf(string text) => Array.IndexOf(Months, text[..3].ToLowerInvariant()) + 1;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"\b(?<day>\d{1,2})\. (?<month>januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)\b"
        + @"( (?<year>20\d\d)\b)?",
        Options)]
    private static partial Regex NamedDate();

    [GeneratedRegex(@"\b(?<day>\d{1,2})\.(?<month>\d{1,2})\.((?<year>20\d\d|\d\d)\b)?", Options)]
    private static partial Regex NumericDate();

    // "Guten Morgen", "heute Morgen" and "am Morgen" name a time of day.
    [GeneratedRegex(
        @"\b(übermorgen|(?<!\b(guten|heute|gestern|am|jeden) )morgen|heute|(ende )?((der|dieser?|nächster?|kommender?) )woche"
        + @"|ende (des|dieses|nächsten|kommenden) monats|monatsende)\b",
        Options)]
    private static partial Regex Relative();

    [GeneratedRegex(
        @"\b(in|innerhalb von) (den nächsten )?(?<count>\d{1,2}|eine[rm]|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn) "
        + @"(?<unit>tage?n?|wochen?|monate?n?)\b",
        Options)]
    private static partial Regex Span();

    [GeneratedRegex(
        @"\b((?<next>nächste[nrm]?|kommende[nrm]?|diese[nrm]?) )?"
        + @"(?<day>montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)(s?|(vor|nach)?(mittag|abend|früh))\b",
        Options)]
    private static partial Regex Weekday();
}
