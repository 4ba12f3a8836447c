using System.Globalization;
using System.Text;
using CsCheck;

namespace SalesFlow.Video.Tests.Foreign;

/// <summary>What others wrote is kept, shown and compared without harm, and nothing of it is lost that can be seen.</summary>
public sealed class ForeignTextTests
{
    // A family, a flag of England, a skin tone, a keycap, a heart in colour.
    private const string Family = "\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466";
    private const string England = "\U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F";
    private const string Wave = "\U0001F44B\U0001F3FD";

    [Theory]
    [InlineData("Produktdemo für Müller & Söhne")]
    [InlineData("製品デモ　山田様")]
    [InlineData("عرض المنتج لشركة النور")]
    [InlineData("उत्पाद प्रदर्शन")]
    [InlineData("Demo " + Family + " " + England + " " + Wave + " 1\uFE0F\u20E3 \u2764\uFE0F")]
    [InlineData("می\u200Cخواهم")]
    [InlineData("C++\u200E (RTL)")]
    [InlineData("Zu\u00ADsam\u00ADmen")]
    public void What_people_write_passes_as_it_is(string text)
    {
        Assert.Equal(text, ForeignText.OneLine(text));
        Assert.Equal(text, ForeignText.Lines(text));
    }

    [Theory]
    [InlineData("De\0mo", "Demo")]
    [InlineData("\u0007Demo\u001B[31m", "Demo[31m")]
    [InlineData("De\u009Fmo\u007F", "Demo")]
    [InlineData("\uFEFFDe\uFEFFmo", "Demo")]
    [InlineData("invoice\u202Efdp.exe", "invoicefdp.exe")]
    [InlineData("\u2066De\u2069mo\u202A\u202C", "Demo")]
    [InlineData("\uFFF9Demo\uFFFA\uFFFB", "Demo")]
    [InlineData("Demo\uFDD0", "Demo")]
    [InlineData("山\0田", "山田")]
    [InlineData("عرض\u202Eالمنتج", "عرضالمنتج")]
    [InlineData("\U0001F600\0", "\U0001F600")]
    public void What_harms_is_taken_out(string text, string clean)
    {
        Assert.Equal(clean, ForeignText.OneLine(text));
        Assert.Equal(clean, ForeignText.Lines(text));
    }

    // Assembled here, because half a character cannot stand in an attribute.
    [Theory]
    [InlineData('D', '\uD83D', "D\uFFFD")]
    [InlineData('\uDE00', 'e', "\uFFFDe")]
    [InlineData('\uD83D', '\uD83D', "\uFFFD\uFFFD")]
    public void Half_a_character_is_replaced(char first, char second, string clean) =>
        Assert.Equal(clean, ForeignText.OneLine(new string([first, second])));

    [Theory]
    [InlineData("Mu\u0308ller", "Müller")]
    [InlineData("Ze\u0301lie", "Zélie")]
    [InlineData("が", "が")]
    [InlineData("\u1112\u1161\u11AB", "한")]
    [InlineData("\u212Bngström", "Ångström")]
    public void Composed_and_decomposed_are_one(string text, string composed)
    {
        Assert.Equal(composed, ForeignText.OneLine(text));
        Assert.Equal(composed, ForeignText.OneLine(composed));
    }

    [Theory]
    [InlineData("  Demo \t", "Demo")]
    [InlineData("First\r\nsecond", "First second")]
    [InlineData("First \n\n second\u2028third\u0085", "First second third")]
    [InlineData("a\tb", "a b")]
    [InlineData("a  b", "a  b")]
    [InlineData("山田\n様", "山田 様")]
    public void A_title_is_one_line(string text, string line) => Assert.Equal(line, ForeignText.OneLine(text));

    [Theory]
    [InlineData("First\r\nsecond\rthird", "First\nsecond\nthird")]
    [InlineData("First\u2029second\vthird\u0085", "First\nsecond\nthird\n")]
    [InlineData("\r\n\r\n  - one\tand two\0", "\n\n  - one\tand two")]
    [InlineData("議題\r\n一", "議題\n一")]
    public void Lines_stay_lines(string text, string lines) => Assert.Equal(lines, ForeignText.Lines(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\r\n")]
    [InlineData("\u200B")]
    [InlineData("\u200B\u200C\u200D\u2060\uFEFF")]
    [InlineData("\u3164")]
    [InlineData("\u115F\u1160\uFFA0")]
    [InlineData("\u00A0\u2003\u3000")]
    [InlineData("\u00AD")]
    [InlineData("\u2800")]
    [InlineData("\u180E\u034F\uFE0F")]
    [InlineData("\U000E0041\U000E0042")]
    [InlineData("\0\u0007\u202E")]
    public void What_nobody_sees_is_nothing(string? text)
    {
        Assert.True(ForeignText.IsBlank(text));
        Assert.Null(ForeignText.OneLine(text));
        Assert.Null(ForeignText.Lines(text));
    }

    [Theory]
    [InlineData(".")]
    [InlineData("\u200B1")]
    [InlineData("字")]
    [InlineData("\U0001F600")]
    [InlineData("\uFFFD")]
    public void What_somebody_sees_is_something(string text) => Assert.False(ForeignText.IsBlank(text));

    [Theory]
    [InlineData("aDYlohsHRtCd4ii1uC2+hA==", true)]
    [InlineData("92674392836", true)]
    [InlineData("a b", false)]
    [InlineData("a\0b", false)]
    [InlineData("user/é==", true)]
    [InlineData("e\u0301", false)]
    [InlineData("a\u202Eb", false)]
    [InlineData("\u200B", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void An_id_is_taken_whole_or_not_at_all(string? text, bool isId) => Assert.Equal(isId ? text : null, ForeignText.Identifier(text));

    [Fact]
    public void An_endless_id_is_none()
    {
        Assert.NotNull(ForeignText.Identifier(new string('x', 255)));
        Assert.Null(ForeignText.Identifier(new string('x', 256)));
    }

    [Theory]
    [InlineData("abc" + Family + "d", 5)]
    [InlineData("ab" + England + Wave, 7)]
    [InlineData("Mu\u0308ller", 2)]
    [InlineData("क्षि त्र", 3)]
    [InlineData("\u1112\u1161\u11AB\u1112\u1161", 4)]
    [InlineData("\U0001F600\U0001F600", 3)]
    [InlineData("a\r\nb", 2)]
    public void Text_is_cut_between_characters(string text, int longest)
    {
        var cut = ForeignText.Cut(text, longest);

        Assert.True(cut.Length <= longest);
        Assert.Contains(cut.Length, StringInfo.ParseCombiningCharacters(text).Append(text.Length));
    }

    [Fact]
    public void A_character_that_is_longer_than_all_is_cut_within()
    {
        var tower = "Z" + new string('\u0301', 300);

        Assert.Equal(200, ForeignText.Cut(tower, 200).Length);
        Assert.Equal("", ForeignText.Cut("\U0001F600", 1));
        Assert.Equal("", ForeignText.Cut("abc", 0));
    }

    [Fact]
    public void What_has_passed_once_passes_again_as_it_is() => Gen.String.Sample(static text =>
    {
        var (line, lines) = (ForeignText.OneLine(text), ForeignText.Lines(text));
        return ForeignText.OneLine(line) == line && ForeignText.Lines(lines) == lines
            && (line is null || (line.IsNormalized() && !line.Any(char.IsControl) && IsWhole(line)))
            && (lines is null || (lines.IsNormalized() && lines.All(static one => !char.IsControl(one) || one is '\n' or '\t') && IsWhole(lines)));
    });

    /// <summary>What is taken for clean at a glance is clean: each character alone, and beside any other.</summary>
    [Fact]
    public void The_short_way_and_the_long_way_come_to_the_same()
    {
        const string Mark = "\u0301";
        for (var one = 0; one <= char.MaxValue; one++)
        {
            var text = $"a{(char)one}b";

            // With a mark at its end a text goes the long way.
            var shortWay = ForeignText.Lines(text);
            var longWay = ForeignText.Lines($"{text}c{Mark}");
            Assert.Equal(longWay, $"{shortWay}\u0107");
        }
    }

    private static bool IsWhole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text;
}
