using SalesFlow.Video.Analysis;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Hosting;

/// <summary>A meeting with what became of it.</summary>
/// <param name="Meeting">The plan.</param>
/// <param name="Result">What lists show of the longest run; empty before one was held.</param>
/// <param name="Occurrences">All runs with their artifacts, by start.</param>
public sealed record MeetingOverview(Meeting Meeting, MeetingResult Result, IReadOnlyList<Occurrence> Occurrences)
{
    /// <summary>Returns the meeting; never what was said.</summary>
    public override string ToString() => Meeting.ToString();
}
