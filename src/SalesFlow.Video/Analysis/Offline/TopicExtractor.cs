using SalesFlow.Video.Analysis.Speech;

namespace SalesFlow.Video.Analysis.Offline;

/// <summary>Finds what a conversation is about: words and word groups that come up again and again and are not everyday words.</summary>
internal static class TopicExtractor
{
    private const int LongestPhrase = 3;
    private const int MostTopics = 8;
    private const int MostCited = 12;

    // A word that stands in a group this often is told as that group: "remote control" rather than "remote".
    private const double GroupShare = 0.2;

    public static IReadOnlyList<CitedText> Extract(Conversation conversation)
    {
        var candidates = Collect(conversation).Values
            .Where(candidate => candidate.Count > 1)
            .OrderByDescending(candidate => candidate.Score)
            .ToList();
        var chosen = new List<TopicCandidate>();
        foreach (var candidate in candidates)
        {
            if (chosen.Count == MostTopics)
                break;
            var fewest = Math.Max(2, GroupShare * candidate.Count);
            var topic = candidates.Find(group => group.Contains(candidate) && group.Count >= fewest) ?? candidate;
            if (!chosen.Exists(other => other.SharesWordWith(topic) || other.SharesWordWith(candidate)))
                chosen.Add(topic);
        }

        return [.. chosen.Select(topic => new CitedText
        {
            Text = topic.Name,
            Segments = [.. topic.Segments.Distinct().Order().Take(MostCited)],
        })];
    }

    private static Dictionary<string, TopicCandidate> Collect(Conversation conversation)
    {
        var names = NameStems(conversation);
        var candidates = new Dictionary<string, TopicCandidate>(StringComparer.Ordinal);
        foreach (var sentence in conversation.Sentences)
        {
            for (var from = 0; from < sentence.Words.Count; from++)
            {
                for (var length = 1; length <= LongestPhrase && from + length <= sentence.Words.Count; length++)
                {
                    var last = from + length - 1;
                    if (!MayBeNoun(sentence, last, conversation)
                        || names.Contains(conversation.Vocabulary.StemOf(sentence.Words[last].Id))
                        || (length > 1 && sentence.StartsClause(last)))
                        break;
                    Count(candidates, sentence, from, length, conversation);
                }
            }
        }

        return candidates;
    }

    // German shows its nouns by their capitals.
    private static bool MayBeNoun(Sentence sentence, int at, Conversation conversation) =>
        ContentWords.IsContent(sentence.Words[at], conversation.Vocabulary)
        && (conversation.Lists.Language != "de" || char.IsUpper(sentence.Raw[sentence.Words[at].Start]));

    // The people who speak are no topic.
    private static HashSet<int> NameStems(Conversation conversation)
    {
        return [.. conversation.Names
            .SelectMany(name => Tokenizer.Tokenize(name, conversation.Vocabulary))
            .Select(word => conversation.Vocabulary.StemOf(word.Id))];
    }

    private static void Count(
        Dictionary<string, TopicCandidate> candidates, Sentence sentence, int from, int length, Conversation conversation)
    {
        var stems = new int[length];
        for (var index = 0; index < length; index++)
            stems[index] = conversation.Vocabulary.StemOf(sentence.Words[from + index].Id);

        var key = string.Join(' ', stems);
        if (!candidates.TryGetValue(key, out var candidate))
            candidates.Add(key, candidate = new TopicCandidate(stems));
        var form = string.Join(' ', sentence.Words.Skip(from).Take(length).Select(word => sentence.Raw.Substring(word.Start, word.Length)));
        candidate.Add(form, SignOf(sentence, from, conversation.Lists), sentence.Segments);
    }

    // A capital within a German sentence is sure. In English the word before tells: "the budget", but "to budget" and "very useful".
    private static NounSign SignOf(Sentence sentence, int from, WordLists lists)
    {
        if (from == 0)
            return NounSign.Silent;
        if (lists.Language == "de")
            return NounSign.For;

        var before = sentence.Spoken[from - 1];
        if (lists.Phrases("before-noun").LengthAt([before], 0) > 0)
            return NounSign.For;
        return lists.Phrases("before-other").LengthAt([before], 0) > 0 ? NounSign.Against : NounSign.Silent;
    }
}
