namespace SalesFlow.Video.Tests.Foreign;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("Müller", "MU\u0308LLER")]
    [InlineData("ÄÖÜ", "äöü")]
    [InlineData("Встреча", "ВСТРЕЧА")]
    [InlineData("Σίσυφος", "σίσυφοσ")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("ＤＥＭＯ　１", "demo 1")]
    [InlineData("ﾃﾞﾓ", "デモ")]
    [InlineData("ﬁnal", "FINAL")]
    [InlineData("Product\u00A0demo", "product demo")]
    [InlineData("  Product \r\n demo ", "Product demo")]
    [InlineData("Auf\u00ADtrag\u200B", "Auftrag")]
    [InlineData("\u2764\uFE0F", "\u2764")]
    [InlineData("نور\u200C", "نور")]
    [InlineData("De\0mo", "demo")]
    public void What_reads_the_same_is_the_same(string one, string other) => Assert.Equal(SearchText.Of(one), SearchText.Of(other));

    [Theory]
    [InlineData("Änderung", "Anderung")]
    [InlineData("Straße", "Strasse")]
    [InlineData("デモ", "テモ")]
    [InlineData("a b", "ab")]
    [InlineData("100%", "100")]
    public void What_reads_otherwise_is_not(string one, string other) => Assert.NotEqual(SearchText.Of(one), SearchText.Of(other));
}
