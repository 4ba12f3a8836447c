using SalesFlow.Video.Analysis.Speech;

namespace SalesFlow.Video.Analysis.Offline;

/// <summary>
/// Scores the tone by a lexicon: the weights of words of tone, turned around by negations, related to how many there are.
/// </summary>
internal static class SentimentScorer
{
    // Pulls the score of few words towards 0: three strong words are no mood yet.
    private const double Doubt = 12;

    // People are polite: calls that nobody would call friendly have about this much more good words than bad ones.
    private const double Politeness = 0.15;

    // "Okay, good" takes the floor rather than telling a mood.
    private const int FewestWords = 3;

    public static MeetingSentiment? Score(Conversation conversation)
    {
        if (!conversation.Lists.IsKnown)
            return null;

        var sentences = conversation.Sentences;
        var all = new ToneSum();
        var (us, them) = (new ToneSum(), new ToneSum());
        ToneSum[] thirds = [new(), new(), new()];
        for (var index = 0; index < sentences.Count; index++)
        {
            if (sentences[index].Words.Count < FewestWords || conversation.Says(sentences[index], "small-talk"))
                continue;
            var third = thirds[index * 3 / sentences.Count];
            for (var at = 0; at < sentences[index].Words.Count; at++)
            {
                if (Tone.At(sentences[index], at, conversation) is not (not 0 and var weight))
                    continue;
                all.Add(weight);
                third.Add(weight);
                if (sentences[index].Side == ConversationSide.Internal)
                    us.Add(weight);
                else if (sentences[index].Side == ConversationSide.External)
                    them.Add(weight);
            }
        }

        return new MeetingSentiment
        {
            Score = all.Score,
            Sides = new BySide<double?>(us.ScoreIfAny, them.ScoreIfAny),
            Thirds = [.. thirds.Select(third => third.Score)],
            Reason = Explain(all, thirds, conversation.Lists.Language),
        };
    }

    private static string Explain(ToneSum all, ToneSum[] thirds, string language)
    {
        var trend = thirds[2].Score - thirds[0].Score;
        var (rising, falling, level) = language == "de"
            ? ("gegen Ende freundlicher als zu Beginn", "gegen Ende kritischer als zu Beginn", "im Verlauf gleichmäßig")
            : ("friendlier towards the end than at the start", "more critical towards the end than at the start", "even throughout");
        var course = trend > MeetingSentiment.LabelThreshold ? rising : trend < -MeetingSentiment.LabelThreshold ? falling : level;
        return language == "de"
            ? $"{all.Positive} positive und {all.Negative} negative Ausdrücke, {course}."
            : $"{all.Positive} positive and {all.Negative} negative expressions, {course}.";
    }

    private sealed class ToneSum
    {
        private double _sum;
        private double _strength;

        public int Positive { get; private set; }

        public int Negative { get; private set; }

        public double Score => Math.Clamp((_sum - (Politeness * _strength)) / (_strength + Doubt), -1, 1);

        public double? ScoreIfAny => Positive + Negative > 0 ? Score : null;

        public void Add(double weight)
        {
            _sum += weight;
            _strength += Math.Abs(weight);
            if (weight > 0)
                Positive++;
            else
                Negative++;
        }
    }
}
