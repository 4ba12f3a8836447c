using System.Buffers;

namespace SalesFlow.Video.Analysis.Speech;

/// <summary>One sentence of one speaker as it was said, with its words and the segments that it came from.</summary>
internal sealed class Sentence
{
    private static readonly SearchValues<char> ClauseMarks = SearchValues.Create(",;:–—.!?");

    public required string Raw { get; init; }

    /// <summary>The words, placed within <see cref="Raw"/>.</summary>
    public required IReadOnlyList<Word> Words { get; init; }

    /// <summary>The words in lower case.</summary>
    public required IReadOnlyList<string> Spoken { get; init; }

    public required Turn Turn { get; init; }

    public required IReadOnlyList<int> Segments { get; init; }

    /// <summary>When the first of its segments begins.</summary>
    public required TimeSpan Start { get; init; }

    /// <summary>When the last of its segments ends.</summary>
    public required TimeSpan End { get; init; }

    public string? Speaker => Turn.Speaker;

    public ConversationSide Side => Turn.Side;

    public bool HasQuestionMark => Raw.EndsWith('?');

    /// <summary>True when a comma or another mark stands between a word and the one before it.</summary>
    public bool StartsClause(int word)
    {
        if (word == 0)
            return true;
        var between = Raw.AsSpan(Words[word - 1].End, Words[word].Start - Words[word - 1].End);
        return between.ContainsAny(ClauseMarks);
    }
}
