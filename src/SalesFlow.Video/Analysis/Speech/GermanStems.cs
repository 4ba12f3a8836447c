namespace SalesFlow.Video.Analysis.Speech;

/// <summary>Makes the forms of a German word equal. Cautious: it merges for counting, and its results are never shown.</summary>
internal static class GermanStems
{
    private static readonly string[] Endings = ["ungen", "ern", "em", "en", "er", "es", "e", "n", "s", "t"];

    public static string Stem(string word)
    {
        var plain = word.Contains('ß') ? word.Replace("ß", "ss", StringComparison.Ordinal) : word;
        foreach (var ending in Endings)
        {
            if (plain.Length >= ending.Length + 4 && plain.EndsWith(ending, StringComparison.Ordinal))
            {
                plain = ending == "ungen" ? plain[..^2] : plain[..^ending.Length];
                break;
            }
        }

        return plain.Length > 4 ? plain.Replace('ä', 'a').Replace('ö', 'o').Replace('ü', 'u') : plain;
    }
}
