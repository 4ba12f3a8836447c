using SalesFlow.Video.Analysis.Speech;

namespace SalesFlow.Video.Analysis.Measures;

/// <summary>Adds what compares our side with the other, or the reason why it cannot be compared.</summary>
internal static class SideMeasures
{
    private static readonly TimeSpan LeastSpeech = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Monologue = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan SlowAnswer = TimeSpan.FromSeconds(3);

    public static ConversationMetrics Add(ConversationMetrics metrics, Conversation conversation)
    {
        if (FindReason(metrics, conversation) is { } reason)
            return metrics with { SideReason = reason };

        var talk = Each(side => Timeline.Of(Of(conversation, side)).Covered);
        var both = talk.Internal + talk.External;
        var turns = Each(side => conversation.Turns.Where(turn => turn.Side == side && turn.Length > TimeSpan.Zero).ToList());
        var questions = Each(side => conversation.Sentences
            .Where(sentence => sentence.Side == side && Questions.IsQuestion(sentence, conversation.Lists))
            .ToList());
        var asked = Map(questions, found => found.Count);
        var shares = new BySide<double>(talk.Internal / both, talk.External / both);
        var patience = Pauses.Patience(conversation);
        var (objections, openObjections) = Objections.Find(conversation);

        return metrics with
        {
            SideConfidence = LowestConfidence(conversation),
            TalkShareOfSpeech = shares,
            TalkShareOfDuration = Map(talk, time => MetricsReport.Share(time, metrics.Duration)),
            LongestMonologue = Map(turns, own => own.Select(turn => turn.Length).DefaultIfEmpty().Max()),
            MonologueCount = turns.Internal.Count(turn => turn.Length > Monologue),
            Patience = patience,
            WaitAfterQuestion = Pauses.AfterQuestion(conversation),
            Interruptions = Interruptions.Count(conversation.Utterances),
            Questions = asked,
            OpenQuestions = Map(questions, found => found.Count(question => Questions.IsOpen(question, conversation.Lists))),
            QuestionsPerHour = Map(asked, count => count / metrics.Duration.TotalHours),
            QuestionsPerHalfHour = Map(asked, count => count / metrics.Duration.TotalHours / 2),
            WordsPerMinute = Each(side => WordsOf(conversation, side) / TimeOf(talk, side).TotalMinutes),
            FillersPerHundredWords = Each(side => 100.0 * FillersOf(conversation, side) / Math.Max(1, WordsOf(conversation, side))),
            Objections = conversation.Lists.IsKnown ? objections : null,
            OpenObjections = conversation.Lists.IsKnown ? openObjections : null,
            Engagement = Engagement(shares.Internal, patience, metrics.InteractivityScore),
        };
    }

    private static string? FindReason(ConversationMetrics metrics, Conversation conversation)
    {
        if (conversation.Utterances.All(utterance => utterance.Speaker is null))
            return "The platform did not name the speakers, so nobody's share can be told. An administrator may have switched speaker names off.";
        if (metrics.TalkShareBySpeaker is null)
            return "The transcript has no times, so nothing can be measured.";
        if (metrics.SpeechTime < LeastSpeech)
            return "Less than a minute was spoken, which is too little to compare the sides.";

        var sides = conversation.Utterances.Where(utterance => utterance.IsTimed).Select(utterance => utterance.Side).ToHashSet();
        return (sides.Contains(ConversationSide.Internal), sides.Contains(ConversationSide.External)) switch
        {
            (true, true) => null,
            (false, false) => "It is not known which side the speakers belong to.",
            (true, false) => "Nobody is known to have spoken for the other side.",
            (false, true) => "Nobody is known to have spoken for our side.",
        };
    }

    private static double? LowestConfidence(Conversation conversation)
    {
        var speakers = conversation.SpeakerNames.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return conversation.Request.Participants
            .Where(person => speakers.Contains(person.Name))
            .Min(person => (double?)person.SideConfidence);
    }

    private static double Engagement(double internalShare, TimeSpan? patience, double? interactivity)
    {
        List<double> parts = [1 - (Math.Abs(internalShare - 0.5) * 2)];
        if (patience is { } pause)
            parts.Add(Math.Max(0, 1 - (pause / SlowAnswer)));
        if (interactivity is { } score)
            parts.Add(score / 10);
        return 100 * parts.Average();
    }

    private static IEnumerable<Utterance> Of(Conversation conversation, ConversationSide side) =>
        conversation.Utterances.Where(utterance => utterance.Side == side && utterance.IsTimed);

    private static int WordsOf(Conversation conversation, ConversationSide side) =>
        Of(conversation, side).Sum(utterance => utterance.WordCount);

    private static int FillersOf(Conversation conversation, ConversationSide side) =>
        Of(conversation, side).Sum(utterance => utterance.FillerCount);

    private static TimeSpan TimeOf(BySide<TimeSpan> talk, ConversationSide side) =>
        side == ConversationSide.Internal ? talk.Internal : talk.External;

    private static BySide<T> Each<T>(Func<ConversationSide, T> measure) =>
        new(measure(ConversationSide.Internal), measure(ConversationSide.External));

    private static BySide<TResult> Map<T, TResult>(BySide<T> values, Func<T, TResult> map) =>
        new(map(values.Internal), map(values.External));
}
