namespace SalesFlow.Video.Analysis;

/// <summary>What a conversation was about, what was promised, how it sounded, and how it was led.</summary>
public sealed record MeetingAnalysis
{
    /// <summary>The sentences of the summary in the order of the conversation; empty when there was too little speech.</summary>
    public required IReadOnlyList<CitedText> SummarySentences { get; init; }

    /// <summary>The summary as running text.</summary>
    public string Summary => string.Join(' ', SummarySentences.Select(sentence => sentence.Text));

    /// <summary>The key topics, the weightiest first.</summary>
    public required IReadOnlyList<CitedText> Topics { get; init; }

    /// <summary>The names of the key topics.</summary>
    public IReadOnlyList<string> KeyTopics => [.. Topics.Select(topic => topic.Text)];

    /// <summary>What was promised or asked for, in the order of the conversation.</summary>
    public required IReadOnlyList<ActionItem> ActionItems { get; init; }

    /// <summary>The tone; null when there was too little speech, or no words of tone are known for the language.</summary>
    public MeetingSentiment? Sentiment { get; init; }

    /// <summary>How the conversation was led; null when there was too little speech.</summary>
    public ConversationMetrics? Metrics { get; init; }

    /// <summary>Why there are no metrics, in one sentence; null when there are some.</summary>
    public string? MetricsReason { get; init; }

    /// <summary>The language of the conversation as a BCP 47 tag; null when it could not be told.</summary>
    public string? Language { get; init; }

    /// <summary>True when less was said than an analysis can rest on; everything else is then empty or null.</summary>
    public bool HasInsufficientContent { get; init; }

    /// <summary>The name of the analyzer, such as <c>offline</c>.</summary>
    public required string AnalyzerName { get; init; }

    /// <summary>The version of its rules, or the name of its model.</summary>
    public required string AnalyzerVersion { get; init; }

    /// <summary>Returns this analysis with what people decided about the action items of an earlier one.</summary>
    /// <remarks>
    /// An item is the same when the id is the same. Failing that it is the same when both cite a common segment, name the same
    /// assignee (or one of them none), and at least half of the words of the shorter text occur in the longer one; each earlier item
    /// stands for one new item at most. The same item takes over id and state, and for a corrected one also text, assignee and day.
    /// A decided item that is not found again stays, so that no decision is lost; an open one goes.
    /// </remarks>
    public MeetingAnalysis KeepDecisionsOf(MeetingAnalysis earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        return this with { ActionItems = ActionItemDecisions.Keep(earlier.ActionItems, ActionItems) };
    }

    /// <summary>Returns the analyzer and counts; never what was said.</summary>
    public override string ToString() => $"analysis by {AnalyzerName} {AnalyzerVersion}";
}
