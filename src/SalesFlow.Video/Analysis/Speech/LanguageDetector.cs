using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Analysis.Speech;

/// <summary>Tells English from German by the words of grammar that only one of them has.</summary>
internal static class LanguageDetector
{
    // Words that are enough to decide, and the share of them that must be grammar of the language: measured well over 0.25 in speech.
    private const int EnoughWords = 2000;
    private const double LeastShare = 0.1;

    /// <summary>
    /// Returns the lists of the language that is heard; when that is unclear, or a third one is expected, of the expected one.
    /// </summary>
    public static WordLists Choose(string? expected, IReadOnlyList<Segment> segments)
    {
        var primary = expected?.Split('-', '_')[0].ToUpperInvariant();
        return primary switch
        {
            // Platforms label a call with the account's language, so that a German call may well be marked "en".
            "EN" => Detect(segments) ?? WordLists.English,
            "DE" => Detect(segments) ?? WordLists.German,
            null or "" or "UND" => Detect(segments) ?? WordLists.Neutral,
            _ => WordLists.Neutral,
        };
    }

    private static WordLists? Detect(IReadOnlyList<Segment> segments)
    {
        var (total, english, german) = Count(segments);
        if (english == german || Math.Max(english, german) < total * LeastShare)
            return null;
        return german > english ? WordLists.German : WordLists.English;
    }

    private static (int Total, int English, int German) Count(IReadOnlyList<Segment> segments)
    {
        var (total, english, german) = (0, 0, 0);
        Span<char> lower = stackalloc char[64];
        foreach (var segment in segments)
        {
            var text = segment.Text.AsSpan();
            for (var at = 0; total < EnoughWords && Tokenizer.TryNext(text, ref at, out var start); total++)
            {
                var length = Math.Min(at - start, lower.Length);
                text.Slice(start, length).ToLowerInvariant(lower);
                var word = lower[..length].ToString();
                var (isEnglish, isGerman) = (IsGrammar(WordLists.English, word), IsGrammar(WordLists.German, word));
                english += isEnglish && !isGerman ? 1 : 0;
                german += isGerman && !isEnglish ? 1 : 0;
            }
        }

        return (total, english, german);
    }

    private static bool IsGrammar(WordLists lists, string word) => (lists.TraitsOf(word) & WordTraits.Stop) != 0;
}
