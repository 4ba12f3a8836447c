using Microsoft.AspNetCore.Http;
using SalesFlow.Video.AspNetCore.Meetings;
using SalesFlow.Video.Hosting;

namespace SalesFlow.Video.AspNetCore.Artifacts;

/// <summary>Finds the meeting and the occurrence that a request names, or says what is wrong with the names.</summary>
internal sealed class ConversationAccess(MeetingAccess access, VideoMeetings meetings, VideoArtifacts artifacts)
{
    /// <summary>The name of the query parameter that picks an occurrence.</summary>
    public const string Parameter = "occurrence_id";

    /// <summary>What that parameter means, for API descriptions.</summary>
    public const string Description = "Only this occurrence, even when it is another call on the same link; all that are the meeting when absent.";

    /// <summary>What it means where occurrences are taken together only.</summary>
    public const string MemberDescription = "An occurrence of the conversation that is meant, such as another call on the same link; that of the meeting when absent.";

    public async Task<VideoResult<AskedConversation>> FindAsync(
        HttpContext context, string id, string? occurrenceId, CancellationToken cancellationToken)
    {
        if (await access.FindAsync(context, id, cancellationToken) is not { } key
            || await meetings.FindAsync(key.Owner, key.Id, cancellationToken) is not { } meeting)
            return MeetingAnswer.UnknownMeeting;

        var overview = (await artifacts.DescribeAsync([meeting], cancellationToken))[0];

        // Empty counts as absent, because forms send it.
        if (string.IsNullOrEmpty(occurrenceId))
            return new AskedConversation(key.Owner, overview, null);
        if (!OccurrenceId.TryParse(occurrenceId, out var asked))
            return VideoProblem.Of([new(Parameter, VideoErrorCode.InvalidValue, "This is not the id of an occurrence.")]);

        return overview.Occurrences.Any(occurrence => occurrence.Id == asked) ? new AskedConversation(key.Owner, overview, asked) : UnknownOccurrence;
    }

    private static VideoProblem UnknownOccurrence { get; } = new()
    {
        Code = VideoErrorCode.NotFound,
        Detail = "The meeting has no such occurrence. Read the meeting for the ids of its occurrences.",
    };
}
