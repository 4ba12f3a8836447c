using SalesFlow.Video.Analysis.Promises;
using SalesFlow.Video.Analysis.Speech;

namespace SalesFlow.Video.Analysis.Offline;

/// <summary>Writes the promises of a conversation down as action items.</summary>
internal static class ActionItemFinder
{
    // A longer sentence is told from the promise on.
    private const int LongSentence = 25;

    public static IReadOnlyList<ActionItem> Find(Conversation conversation) =>
        [.. PromiseFinder.Find(conversation)
            .Where(promise => SaysWhat(promise, conversation))
            .Select(promise => Make(promise, conversation))
            .DistinctBy(item => item.Text)];

    // "We have to check" promises nothing that somebody could tick off, and a wish to nobody is talk, unless it names a day or a thing.
    private static bool SaysWhat(Promise promise, Conversation conversation)
    {
        if (promise.NamesDay || conversation.Says(promise.Sentence, "artefact"))
            return true;
        var isForSomebody = promise.Assignee is not null || promise.Sentence.Speaker is null;
        return isForSomebody
            && promise.Sentence.Words.Skip(promise.From).Count(word => ContentWords.IsContent(word, conversation.Vocabulary)) > 1;
    }

    private static ActionItem Make(Promise promise, Conversation conversation)
    {
        var from = promise.Sentence.Words.Count > LongSentence ? promise.From : 0;
        var text = SpokenText.Clean(promise.Sentence, conversation, from);
        return new ActionItem
        {
            Id = ActionItem.IdOf(text, promise.Sentence.Segments),
            Text = text,
            Assignee = promise.Assignee,
            DueOn = promise.DueOn,
            Source = ActionItemSource.Offline,
            Segments = promise.Sentence.Segments,
        };
    }
}
