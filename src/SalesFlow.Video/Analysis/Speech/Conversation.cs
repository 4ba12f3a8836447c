using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Analysis.Speech;

/// <summary>
/// A transcript, understood: utterances, turns and sentences with their speakers' sides. The common ground of all measures.
/// </summary>
internal sealed class Conversation
{
    public required TranscriptAnalysisRequest Request { get; init; }

    public required WordLists Lists { get; init; }

    public required Vocabulary Vocabulary { get; init; }

    /// <summary>In the order in which they begin.</summary>
    public required IReadOnlyList<Utterance> Utterances { get; init; }

    public required IReadOnlyList<Turn> Turns { get; init; }

    public required IReadOnlyList<Sentence> Sentences { get; init; }

    /// <summary>The language that is heard, or else the one that was expected; null when neither is known.</summary>
    public string? Language => Lists.IsKnown ? Lists.Language : Request.Language ?? Request.Transcript.Language;

    /// <summary>The names of all who spoke or attended.</summary>
    public IReadOnlyList<string> Names => [.. SpeakerNames.Union(Request.Participants.Select(person => person.Name), StringComparer.Ordinal)];

    /// <summary>The names of all who spoke.</summary>
    public required IReadOnlyList<string> SpeakerNames { get; init; }

    // Times outside of this are damaged, and adding them up could overflow.
    private static readonly TimeSpan LongestMeeting = TimeSpan.FromDays(30);

    public static Conversation Of(TranscriptAnalysisRequest request)
    {
        var spoken = request.Transcript.Segments.Where(segment => !string.IsNullOrWhiteSpace(segment.Text)).Select(WithSaneTimes).ToList();
        var lists = LanguageDetector.Choose(request.Language ?? request.Transcript.Language, spoken);
        var vocabulary = new Vocabulary(lists);
        var utterances = Join(spoken, Sides(request.Participants));
        foreach (var utterance in utterances)
            CountWords(utterance, vocabulary);

        var turns = TurnTaking.FindTurns(utterances);
        foreach (var turn in turns)
            turn.Sentences = SentenceSplitter.Split(turn, vocabulary);

        return new Conversation
        {
            Request = request,
            Lists = lists,
            Vocabulary = vocabulary,
            Utterances = utterances,
            Turns = turns,
            SpeakerNames = [.. utterances.Select(utterance => utterance.Speaker).OfType<string>().Distinct(StringComparer.Ordinal)],
            Sentences = [.. turns.SelectMany(turn => turn.Sentences)],
        };
    }

    /// <summary>True when a sentence holds an entry of a section of the word list.</summary>
    public bool Says(Sentence sentence, string section) => Lists.Phrases(section).OccursIn(sentence.Spoken);

    private static Segment WithSaneTimes(Segment segment)
    {
        var isSane = segment.Start >= -LongestMeeting && segment.End >= segment.Start && segment.End <= LongestMeeting;
        return isSane ? segment : segment with { Start = TimeSpan.Zero, End = TimeSpan.Zero };
    }

    private static Dictionary<string, ConversationSide> Sides(IReadOnlyList<MeetingPerson> people)
    {
        var sides = new Dictionary<string, ConversationSide>(StringComparer.OrdinalIgnoreCase);
        foreach (var person in people)
        {
            // Two people of one name on different sides: nobody can tell who spoke.
            var isContested = sides.TryGetValue(person.Name, out var known) && known != person.Side;
            sides[person.Name] = isContested ? ConversationSide.Unknown : person.Side;
        }

        return sides;
    }

    // Segments of one speaker that touch are one utterance: the cut was the platform's, not the speaker's.
    private static List<Utterance> Join(List<Segment> spoken, Dictionary<string, ConversationSide> sides)
    {
        var utterances = new List<Utterance>(spoken.Count);
        var latest = new Dictionary<string, Utterance>(StringComparer.Ordinal);
        foreach (var segment in spoken.OrderBy(segment => segment.Start).ThenBy(segment => segment.End).ThenBy(segment => segment.Index))
        {
            var speaker = segment.Speaker ?? "";
            if (latest.TryGetValue(speaker, out var current) && current.TryExtend(segment))
                continue;

            var utterance = new Utterance(segment, sides.GetValueOrDefault(speaker));
            utterances.Add(utterance);
            latest[speaker] = utterance;
        }

        return utterances;
    }

    private static void CountWords(Utterance utterance, Vocabulary vocabulary)
    {
        foreach (var segment in utterance.Segments)
        {
            var words = Tokenizer.Tokenize(segment.Text, vocabulary);
            utterance.WordCount += words.Count;
            utterance.BackchannelWordCount += words.Count(word => vocabulary.Is(word.Id, WordTraits.Backchannel | WordTraits.Hesitation));
            utterance.FillerCount += words.Count(word => Fillers.IsFiller(segment.Text, word, vocabulary));
        }
    }
}
