namespace SalesFlow.Video.Analysis.Speech;

/// <summary>Makes the forms of an English word equal. Cautious: it merges for counting, and its results are never shown.</summary>
internal static class EnglishStems
{
    public static string Stem(string word)
    {
        var stem = word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;
        stem = WithoutPlural(stem);
        stem = Without(Without(Without(stem, "ing"), "ed"), "ly");
        if (stem.Length > 4 && stem[^1] == 'e')
            stem = stem[..^1];
        return stem.Length > 3 && stem[^1] == 'i' ? stem[..^1] + "y" : stem;
    }

    private static string WithoutPlural(string word) => word switch
    {
        { Length: > 4 } when word.EndsWith("ies", StringComparison.Ordinal) => word[..^3] + "y",
        { Length: > 4 } when word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal)
            || word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal) => word[..^2],
        { Length: > 3 } when word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') => word[..^1],
        _ => word,
    };

    private static string Without(string word, string ending)
    {
        if (word.Length < ending.Length + 4 || !word.EndsWith(ending, StringComparison.Ordinal))
            return word;
        var stem = word[..^ending.Length];
        var isDoubled = stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z');
        return isDoubled ? stem[..^1] : stem;
    }
}
