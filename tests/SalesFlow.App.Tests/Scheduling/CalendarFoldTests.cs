using System.Globalization;
using System.Text;
using Ical.Net.CalendarComponents;
using SalesFlow.App.Scheduling;
using SalesFlow.App.Tests.Support;

namespace SalesFlow.App.Tests.Scheduling;

/// <summary>No line of a calendar file is too long, and no character of it is cut in two.</summary>
public sealed class CalendarFoldTests
{
    private const string Family = "\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466";

    public static TheoryData<string> Characters => ["a", "ü", "u\u0308", "😀", "👋🏽", Family, "🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F", "🇩🇪", "क्षि", "字", "ع", "\u1112\u1161\u11AB"];

    [Theory]
    [MemberData(nameof(Characters))]
    public void A_character_is_never_cut_wherever_the_fold_falls(string character)
    {
        for (var before = 0; before < 80; before++)
        {
            var title = new string('x', before) + string.Concat(Enumerable.Repeat(character, 40));
            var file = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(
                CalendarEntry.Write(Planned.Meeting(title) with { Agenda = $"{title}\n{title}" }, "seller@example.com")));
            var lines = file.Split("\r\n");

            Assert.All(lines, static line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
            Assert.All(lines.Where(static line => line.StartsWith(' ')), static line => Assert.True(BeginsCharacter(line[1..]), line));
            var entry = (CalendarEvent)Ical.Net.Calendar.Load(file)!.Events[0]!;
            Assert.Equal(title.Normalize(), entry.Summary);
            Assert.StartsWith($"{title.Normalize()}\n{title.Normalize()}", entry.Description!.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_character_that_fits_on_no_line_is_cut_between_its_parts()
    {
        var title = "Z" + new string('\u0323', 100);

        var file = CalendarEntry.Write(Planned.Meeting(title));

        Assert.All(file.Split("\r\n"), static line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Equal(title.Normalize(), Ical.Net.Calendar.Load(file)!.Events[0]!.Summary);
    }

    // A line that goes on with a mark, a joiner or half a pair goes on within a character.
    private static bool BeginsCharacter(string rest) =>
        !char.IsLowSurrogate(rest[0]) && rest[0] != '\u200D'
        && CharUnicodeInfo.GetUnicodeCategory(rest, 0) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark);
}
