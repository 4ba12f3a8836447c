using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Analysis;

/// <summary>Leads from the segments of a conversation to those of its occurrences, and back.</summary>
/// <remarks>
/// An analyzer cites by the index in what it was given. That index changes when a part of the conversation is found later, so that what is
/// kept is the occurrence and the segment in it; the index is made of these when somebody asks.
/// </remarks>
internal static class EvidenceMap
{
    /// <summary>Notes where the statements of an analysis come from.</summary>
    public static MeetingAnalysis Trace(MeetingAnalysis analysis, ConversationTranscript transcript) => Map(
        analysis,
        cited => cited with { Evidence = Trace(cited.Segments, transcript) },
        item => item with { Evidence = Trace(item.Segments, transcript) });

    /// <summary>Takes the segments of an analysis that was made before occurrences were told apart for those of its only occurrence.</summary>
    public static MeetingAnalysis TraceTo(OccurrenceId occurrenceId, MeetingAnalysis analysis) => Map(
        analysis,
        cited => cited.Evidence.Count > 0 ? cited : cited with { Evidence = [new Evidence(occurrenceId, cited.Segments)] },
        item => item.Evidence.Count > 0 ? item : item with { Evidence = [new Evidence(occurrenceId, item.Segments)] });

    /// <summary>Cites by the index in a conversation as it is known now.</summary>
    /// <param name="analysis">The analysis as it is kept.</param>
    /// <param name="findIndex">Returns the index of an occurrence's segment, or null when it is not part of the conversation.</param>
    public static MeetingAnalysis Place(MeetingAnalysis analysis, Func<OccurrenceId, int, int?> findIndex) => Map(
        analysis,
        cited => cited with { Segments = Place(cited.Evidence, findIndex) },
        item => item with { Segments = Place(item.Evidence, findIndex) });

    /// <summary>Gives the action items of a fresh, traced analysis ids that last. What an analyzer has named by itself keeps its name.</summary>
    public static MeetingAnalysis Name(MeetingAnalysis analysis) => analysis with { ActionItems = Name(analysis.ActionItems) };

    private static MeetingAnalysis Map(MeetingAnalysis analysis, Func<CitedText, CitedText> cited, Func<ActionItem, ActionItem> item) => analysis with
    {
        SummarySentences = [.. analysis.SummarySentences.Select(cited)],
        Topics = [.. analysis.Topics.Select(cited)],
        ActionItems = [.. analysis.ActionItems.Select(item)],
        Metrics = analysis.Metrics is not { } metrics ? null : metrics with
        {
            Objections = metrics.Objections is { } all ? [.. all.Select(cited)] : null,
            OpenObjections = metrics.OpenObjections is { } open ? [.. open.Select(cited)] : null,
        },
    };

    private static IReadOnlyList<Evidence> Trace(IReadOnlyList<int> segments, ConversationTranscript transcript) =>
    [
        .. segments.Select(segment => (Segment: segment, Part: transcript.FindPart(segment)))
            .Where(static one => one.Part is not null)
            .GroupBy(static one => one.Part!)
            .OrderBy(static group => group.Key.FirstSegment)
            .Select(static group => new Evidence(
                group.Key.OccurrenceId, [.. group.Select(one => one.Segment - group.Key.FirstSegment).Distinct().Order()])),
    ];

    private static IReadOnlyList<int> Place(IReadOnlyList<Evidence> evidence, Func<OccurrenceId, int, int?> findIndex) =>
    [
        .. evidence.SelectMany(one => one.Segments.Select(segment => findIndex(one.OccurrenceId, segment))).OfType<int>().Order(),
    ];

    private static List<ActionItem> Name(IReadOnlyList<ActionItem> items)
    {
        var seen = new Dictionary<(OccurrenceId, string), int>();
        var named = items.ToList();
        foreach (var (place, item) in items.Index().OrderBy(static one => one.Item.Segments.Count > 0 ? one.Item.Segments[0] : int.MaxValue))
        {
            if (item.Evidence is not [var source, ..] || item.Id != ActionItem.IdOf(item.Text, item.Segments))
                continue;

            var letters = ActionItem.LettersOf(item.Text);
            var number = seen.GetValueOrDefault((source.OccurrenceId, letters));
            seen[(source.OccurrenceId, letters)] = number + 1;
            named[place] = item with { Id = ActionItem.IdOf(source.OccurrenceId, letters, number) };
        }

        return named;
    }
}
