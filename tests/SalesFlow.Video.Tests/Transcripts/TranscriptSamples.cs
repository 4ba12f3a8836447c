using CsCheck;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Tests.Transcripts;

/// <summary>Generated transcripts, with everything in their texts that could be taken for markup or layout.</summary>
internal static class TranscriptSamples
{
    private static readonly Gen<string> Words = Gen.OneOf(
        "one", "two words", "Seller: hello", "Note: hello", "WEBVTT", "NOTE", "STYLE", "-->",
        "00:01.000 --> 00:02.000", "<v Buyer>", "</v>", "<i>", "<", ">",
        "&", "&amp;", "&#10;", "<00:01.000>", "7",
        "\n", "\n\n", "\r\n", "\r", "\t", "\f", " ", "  ", "\u00A0", "\u2028", "\u0085",
        "\uFEFF", "é", "你好", "\U0001F600", "\u200E", ":", ": ", "\u001B", "\"");

    private static readonly Gen<string> Texts = Gen.Frequency<string>(
        (3, Words.Array[1, 6].Select(string.Concat)),
        (1, Gen.String.Select(text => Clean(text))));

    private static readonly Gen<string> Names = Gen.Frequency<string>(
        (3, Gen.OneOf("Seller", "Second Buyer", "Buyer (Guest)", "O'Seller & Co.", "Seller > Buyer",
            "+49 151 2345678", " Seller", "Seller\n", "A  B", ".c", "v", "1")),
        (1, Gen.String[1, 40].Select(text => Clean(text))));

    private static readonly Gen<Segment> Segments = Gen.Select(
        Gen.Long[0, 400L * 3600 * 1000], Gen.Int[0, 100_000], Names.Null(), Texts,
        (start, length, speaker, text) => new Segment
        {
            Index = 0,
            Start = TimeSpan.FromMilliseconds(start),
            End = TimeSpan.FromMilliseconds(start + length),
            Speaker = speaker,
            Text = ForeignText.IsBlank(text) ? "one" : text,
        });

    /// <summary>Transcripts that WebVTT can hold: whole milliseconds, text in every segment, no NUL and no half characters.</summary>
    public static readonly Gen<Transcript> Any = Gen.Select(
        Segments.Array[0, 8], Gen.OneOf("de", "en-US").Null(),
        (segments, language) => new Transcript
        {
            Language = language,
            Segments = [.. segments.Select((segment, index) => segment with { Index = index })],
        });

    private static string Clean(string text) =>
        string.Concat(text.EnumerateRunes().Where(rune => rune.Value is not (0 or 0xFFFD)).Select(rune => rune.ToString()));
}
