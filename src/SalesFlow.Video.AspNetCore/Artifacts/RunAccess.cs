using Microsoft.AspNetCore.Http;
using SalesFlow.Video.AspNetCore.Meetings;
using SalesFlow.Video.Hosting;

namespace SalesFlow.Video.AspNetCore.Artifacts;

/// <summary>Finds the meeting and the run that a request names, or says what is wrong with the names.</summary>
internal sealed class RunAccess(MeetingAccess access, VideoMeetings meetings, VideoArtifacts artifacts)
{
    /// <summary>The name of the query parameter that picks a run.</summary>
    public const string Parameter = "occurrence_id";

    /// <summary>What that parameter means, for API descriptions.</summary>
    public const string Description = "The held run that is meant; the longest one when absent.";

    public async Task<VideoResult<MeetingRun>> FindAsync(
        HttpContext context, string id, string? occurrenceId, CancellationToken cancellationToken)
    {
        if (await access.FindAsync(context, id, cancellationToken) is not { } key
            || await meetings.FindAsync(key.Owner, key.Id, cancellationToken) is not { } meeting)
            return MeetingAnswer.UnknownMeeting;

        var overview = (await artifacts.DescribeAsync([meeting], cancellationToken))[0];

        // Empty counts as absent, because forms send it.
        if (string.IsNullOrEmpty(occurrenceId))
            return new MeetingRun(key.Owner, overview, null);
        if (!OccurrenceId.TryParse(occurrenceId, out var asked))
            return VideoProblem.Of([new(Parameter, VideoErrorCode.InvalidValue, "This is not the id of a run.")]);

        return overview.Occurrences.Any(run => run.Id == asked) ? new MeetingRun(key.Owner, overview, asked) : UnknownRun;
    }

    private static VideoProblem UnknownRun { get; } = new()
    {
        Code = VideoErrorCode.NotFound,
        Detail = "The meeting has no such run. Read the meeting for the ids of its occurrences.",
    };
}
