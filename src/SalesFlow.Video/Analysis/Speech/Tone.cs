namespace SalesFlow.Video.Analysis.Speech;

/// <summary>Weighs the words of tone in a sentence.</summary>
internal static class Tone
{
    private const int NegationWindow = 3;

    // "Not good" is less bad than "bad" is.
    private const double Negated = -0.7;

    /// <summary>Returns the sum of the weights: turned around after a negation, stronger or weaker after a word of degree.</summary>
    public static double Of(Sentence sentence, Conversation conversation)
    {
        var sum = 0.0;
        for (var at = 0; at < sentence.Words.Count; at++)
            sum += At(sentence, at, conversation);
        return sum;
    }

    public static double At(Sentence sentence, int at, Conversation conversation)
    {
        var weight = conversation.Vocabulary.PolarityOf(sentence.Words[at].Id);
        if (weight == 0)
            return 0;

        if (at > 0)
            weight *= conversation.Lists.Intensity.GetValueOrDefault(sentence.Spoken[at - 1], 1);
        for (var before = Math.Max(0, at - NegationWindow); before < at; before++)
        {
            if (conversation.Vocabulary.Is(sentence.Words[before].Id, WordTraits.Negation) && !IsCutOff(sentence, before, at))
                return weight * Negated;
        }

        return weight;
    }

    // "No, that is great": the comma ends what the negation reaches.
    private static bool IsCutOff(Sentence sentence, int from, int to)
    {
        for (var word = from + 1; word <= to; word++)
        {
            if (sentence.StartsClause(word))
                return true;
        }

        return false;
    }
}
