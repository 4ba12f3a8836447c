using System.Globalization;

namespace SalesFlow.Video.Jobs;

/// <summary>Which run is to be analyzed, and which analysis of it is no longer wanted.</summary>
/// <param name="OccurrenceId">The run.</param>
/// <param name="Replaces">When the analysis was made that another one is to replace; null when only a missing one is wanted.</param>
/// <remarks>
/// Whoever wants the same analysis replaced writes the same order, which is one job: it is carried out once, however often it is
/// given, and has nothing left to do as soon as a later analysis is stored.
/// </remarks>
internal sealed record AnalysisOrder(OccurrenceId OccurrenceId, DateTimeOffset? Replaces = null)
{
    private const char Separator = '|';

    public static AnalysisOrder Parse(string subject) => subject.Split(Separator) is [var id, var replaces]
        ? new(OccurrenceId.Parse(id), DateTimeOffset.ParseExact(replaces, "O", CultureInfo.InvariantCulture))
        : new(OccurrenceId.Parse(subject));

    public override string ToString() =>
        Replaces is { } made ? string.Create(CultureInfo.InvariantCulture, $"{OccurrenceId}{Separator}{made.ToUniversalTime():O}") : OccurrenceId.ToString();
}
