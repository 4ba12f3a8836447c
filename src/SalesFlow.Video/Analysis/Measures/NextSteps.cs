using SalesFlow.Video.Analysis.Promises;
using SalesFlow.Video.Analysis.Speech;

namespace SalesFlow.Video.Analysis.Measures;

/// <summary>Tells how firmly the next step was agreed: the firmest agreement of the conversation counts.</summary>
internal static class NextSteps
{
    // How many sentences of the others may pass before a proposal counts as not accepted.
    private const int SentencesToAccept = 4;

    public static NextStepTier? Find(Conversation conversation)
    {
        if (!conversation.Lists.IsKnown)
            return null;

        var tier = PromiseFinder.Find(conversation).Select(promise => TierOf(promise, conversation)).DefaultIfEmpty().Max();
        for (var at = 0; at < conversation.Sentences.Count && tier < NextStepTier.Specific; at++)
        {
            var found = TierAt(conversation, at);
            tier = found > tier ? found : tier;
        }

        return tier;
    }

    private static NextStepTier TierOf(Promise promise, Conversation conversation) => promise switch
    {
        { NamesDay: true, Assignee: not null } => NextStepTier.Specific,
        { NamesDay: true } => NextStepTier.SemiSpecific,
        _ when conversation.Says(promise.Sentence, "artefact") => NextStepTier.SemiSpecific,
        _ => NextStepTier.Vague,
    };

    private static NextStepTier TierAt(Conversation conversation, int at)
    {
        var sentence = conversation.Sentences[at];
        if (conversation.Says(sentence, "proposal"))
        {
            var (namesDay, _) = DueDates.Find(sentence.Raw, conversation.Lists.Language, conversation.Request.HeldOn);
            if (namesDay)
                return IsAccepted(conversation, at) ? NextStepTier.Specific : NextStepTier.SemiSpecific;
            return NextStepTier.Vague;
        }

        return conversation.Says(sentence, "vague-next-step") ? NextStepTier.Vague : NextStepTier.None;
    }

    private static bool IsAccepted(Conversation conversation, int at)
    {
        var proposer = conversation.Sentences[at].Speaker;
        return proposer is not null && conversation.Sentences.Skip(at + 1).Take(SentencesToAccept)
            .Any(answer => answer.Speaker != proposer && conversation.Says(answer, "acceptance"));
    }
}
