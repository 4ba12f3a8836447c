namespace SalesFlow.Video.Analysis;

/// <summary>Where a statement comes from, in words that stay true whatever else is found of the conversation.</summary>
/// <param name="OccurrenceId">The occurrence in which it was said.</param>
/// <param name="Segments">The indexes of the segments in that occurrence's own transcript, ascending.</param>
public sealed record Evidence(OccurrenceId OccurrenceId, IReadOnlyList<int> Segments);
