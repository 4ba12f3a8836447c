using SalesFlow.Video.Analysis.Speech;

namespace SalesFlow.Video.Analysis.Offline;

/// <summary>Picks the sentences that tell most of a conversation and repeat each other least.</summary>
/// <remarks>
/// A sentence counts by the weight of its content words, by words that mark decisions and needs, by a length that reads well, and a
/// little by standing near the beginning or the end, or by coming from the other side. Each pick lowers the sentences that say the same
/// (maximal marginal relevance).
/// </remarks>
internal static class SummaryExtractor
{
    private const int MostCandidates = 120;
    private const int FewestWords = 8;
    private const int MostWords = 45;
    private const int FewestContentWords = 3;
    private const double BestLength = 20;
    private const double Redundancy = 0.7;
    private const double CueBonus = 0.12;
    private const double QuestionFactor = 0.5;
    private const double UnfinishedFactor = 0.5;

    // What the other side needs and fears is what the reader wants to find.
    private const double CustomerFactor = 1.2;

    // The agenda stands at the beginning, what was agreed at the end.
    private const double Edge = 0.1;
    private const double EdgeFactor = 1.15;

    public static IReadOnlyList<CitedText> Extract(Conversation conversation, ContentWords content)
    {
        var candidates = Enumerable.Range(0, conversation.Sentences.Count)
            .Select(index => new Candidate(index, Score(conversation, content, index), content.Stems[index]))
            .Where(candidate => candidate.Score > 0)
            .OrderByDescending(candidate => candidate.Score)
            .Take(MostCandidates)
            .ToList();
        var picked = Pick(candidates, content, HowMany(conversation));
        return [.. picked.Order().Select(index => Cite(conversation.Sentences[index], conversation))];
    }

    private static int HowMany(Conversation conversation) => Math.Clamp(conversation.Sentences.Count / 10, 3, 6);

    private static double Score(Conversation conversation, ContentWords content, int index)
    {
        var sentence = conversation.Sentences[index];
        if (sentence.Words.Count is < FewestWords or > MostWords || conversation.Says(sentence, "small-talk"))
            return 0;

        var stems = content.Stems[index];
        if (stems.Length < FewestContentWords)
            return 0;

        var weight = stems.Sum(content.WeightOf) / Math.Pow(sentence.Words.Count, 0.6);
        var cues = sentence.Spoken.Count(word => conversation.Lists.Phrases("cue").LengthAt([word], 0) > 0);
        var length = Math.Exp(-Math.Pow((sentence.Words.Count - BestLength) / BestLength, 2));
        var score = weight * (1 + (CueBonus * Math.Min(cues, 3))) * length;
        var place = (double)index / conversation.Sentences.Count;
        if (place is < Edge or > 1 - Edge)
            score *= EdgeFactor;
        if (conversation.Lists.Phrases("unfinished").LengthAt([sentence.Spoken[^1]], 0) > 0)
            score *= UnfinishedFactor;
        if (sentence.Side == ConversationSide.External)
            score *= CustomerFactor;
        return sentence.HasQuestionMark ? score * QuestionFactor : score;
    }

    private static List<int> Pick(List<Candidate> candidates, ContentWords content, int count)
    {
        var picked = new List<Candidate>();
        while (picked.Count < count && candidates.Count > 0)
        {
            var best = candidates.MaxBy(candidate => Gain(candidate, picked, content))!;
            candidates.Remove(best);
            picked.Add(best);
        }

        return [.. picked.Select(candidate => candidate.Index)];
    }

    private static double Gain(Candidate candidate, List<Candidate> picked, ContentWords content)
    {
        var likest = picked.Select(other => Similarity(candidate.Stems, other.Stems, content)).DefaultIfEmpty().Max();
        return candidate.Score * (1 - (Redundancy * likest));
    }

    private static double Similarity(int[] left, int[] right, ContentWords content)
    {
        var common = left.Intersect(right).Sum(content.WeightOf);
        var smaller = Math.Min(left.Sum(content.WeightOf), right.Sum(content.WeightOf));
        return smaller > 0 ? common / smaller : 0;
    }

    private static CitedText Cite(Sentence sentence, Conversation conversation)
    {
        var text = SpokenText.Clean(sentence, conversation);
        return new CitedText { Text = sentence.Speaker is { } speaker ? $"{speaker}: {text}" : text, Segments = sentence.Segments };
    }

    private sealed record Candidate(int Index, double Score, int[] Stems);
}
