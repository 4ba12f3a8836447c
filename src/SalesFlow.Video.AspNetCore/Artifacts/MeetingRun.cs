using SalesFlow.Video.Hosting;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.AspNetCore.Artifacts;

/// <summary>The meeting and the run that a request is about.</summary>
/// <param name="Owner">The owner as whom the meeting is reached.</param>
/// <param name="Overview">The meeting with what became of it.</param>
/// <param name="Asked">The run that the request named; null when it named none.</param>
internal sealed record MeetingRun(OwnerId Owner, MeetingOverview Overview, OccurrenceId? Asked)
{
    public MeetingId MeetingId => Overview.Meeting.Id;

    /// <summary>The run that was named, or else the longest; null when none was held.</summary>
    public Occurrence? Occurrence => Overview.Occurrences.FirstOrDefault(run => run.Id == (Asked ?? Overview.Result.OccurrenceId));
}
