using SalesFlow.Video.Analysis.Speech;

namespace SalesFlow.Video.Analysis.Measures;

/// <summary>Finds what the other side holds against buying, and whether our side took it up.</summary>
internal static class Objections
{
    private static readonly string[] Kinds = ["price", "timing", "authority", "need", "trust", "competition", "status-quo"];
    private static readonly TimeSpan TimeToAnswer = TimeSpan.FromSeconds(60);

    /// <summary>Returns all objections, and those of them that stayed open.</summary>
    public static (IReadOnlyList<CitedText> All, IReadOnlyList<CitedText> Open) Find(Conversation conversation)
    {
        List<CitedText> all = [];
        List<CitedText> open = [];
        for (var at = 0; at < conversation.Sentences.Count; at++)
        {
            var sentence = conversation.Sentences[at];
            if (sentence.Side != ConversationSide.External || FindKind(sentence, conversation.Lists) is not { } kind)
                continue;

            var objection = new CitedText { Text = kind, Segments = sentence.Segments };
            all.Add(objection);
            if (!IsHandled(conversation, at))
                open.Add(objection);
        }

        return (all, open);
    }

    // A remark about what the customer has today, a buying signal and a denied objection are none.
    private static string? FindKind(Sentence sentence, WordLists lists)
    {
        var words = sentence.Spoken;
        if (lists.Phrases("buying-signal").OccursIn(words) || lists.Phrases("not-about-us").OccursIn(words) || sentence.HasQuestionMark)
            return null;

        return Array.Find(Kinds, kind => lists.Phrases($"objection-{kind}").IndexIn(words) is >= 0 and var at && !IsDenied(words, at, lists));
    }

    private static bool IsDenied(IReadOnlyList<string> words, int at, WordLists lists)
    {
        for (var before = Math.Max(0, at - 3); before < at; before++)
        {
            if ((lists.TraitsOf(words[before]) & WordTraits.Negation) != 0)
                return true;
        }

        return false;
    }

    private static bool IsHandled(Conversation conversation, int at)
    {
        var deadline = conversation.Sentences[at].End + TimeToAnswer;
        var answer = -1;
        for (var next = at + 1; next < conversation.Sentences.Count && conversation.Sentences[next].Start <= deadline; next++)
        {
            var sentence = conversation.Sentences[next];
            if (answer < 0 && sentence.Side == ConversationSide.Internal && conversation.Says(sentence, "acknowledge"))
                answer = next;
            else if (answer >= 0 && sentence.Side == ConversationSide.External)
                return Tone.Of(sentence, conversation) >= 0;
        }

        return answer >= 0;
    }
}
