using SalesFlow.Video.Analysis.Speech;

namespace SalesFlow.Video.Analysis.Offline;

/// <summary>Weighs the words that carry the subject of a conversation: often said, spread over it, and not everyday words.</summary>
internal sealed class ContentWords
{
    private const int LeastLength = 3;
    private const WordTraits Everyday =
        WordTraits.Stop | WordTraits.Background | WordTraits.Hesitation | WordTraits.Backchannel | WordTraits.Number;

    private readonly double[] _weights;

    private ContentWords(double[] weights, IReadOnlyList<int[]> stems) => (_weights, Stems) = (weights, stems);

    /// <summary>The different stems of content words of each sentence.</summary>
    public IReadOnlyList<int[]> Stems { get; }

    public double WeightOf(int stem) => _weights[stem];

    public static ContentWords Of(Conversation conversation)
    {
        var vocabulary = conversation.Vocabulary;
        List<int[]> stems = [.. conversation.Sentences.Select(sentence => sentence.Words
            .Where(word => IsContent(word, vocabulary)).Select(word => vocabulary.StemOf(word.Id)).Distinct().ToArray())];

        var sentences = new int[vocabulary.StemCount];
        foreach (var stem in stems.SelectMany(all => all))
            sentences[stem]++;
        var weights = Array.ConvertAll(sentences, count => count > 1 ? Math.Sqrt(count) : 0.2);
        return new ContentWords(weights, stems);
    }

    public static bool IsContent(Word word, Vocabulary vocabulary) =>
        word.Length >= LeastLength && !vocabulary.Is(word.Id, Everyday);
}
