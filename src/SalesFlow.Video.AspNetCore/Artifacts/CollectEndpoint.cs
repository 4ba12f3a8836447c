using System.ComponentModel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using SalesFlow.Video.AspNetCore.Json;
using SalesFlow.Video.AspNetCore.Meetings;
using SalesFlow.Video.AspNetCore.Problems;
using SalesFlow.Video.Hosting;

namespace SalesFlow.Video.AspNetCore.Artifacts;

/// <summary>Looks at the platform for what a meeting left behind, and says who was there.</summary>
internal static class CollectEndpoint
{
    public static async Task<IResult> FetchAsync(
        HttpContext context, string id, MeetingAccess access, VideoArtifacts artifacts, CancellationToken cancellationToken)
    {
        if (await access.FindAsync(context, id, cancellationToken) is not { } key)
            return MeetingAnswer.NotFound();

        var fetched = await artifacts.FetchAsync(key.Owner, key.Id, cancellationToken);
        if (!fetched.TryGetValue(out var overview, out var problem))
            return new ProblemResult(problem);

        var body = new FetchedBody { Occurrences = [.. overview.Occurrences.Select(occurrence => OccurrenceBody.Of(occurrence, overview.Conversation))] };
        return JsonAnswer.Of(context, body, VideoJson.Default.FetchedBody);
    }

    public static async Task<IResult> ListParticipantsAsync(
        HttpContext context,
        string id,
        [FromQuery(Name = ConversationAccess.Parameter)][Description(ConversationAccess.Description)] string? occurrenceId,
        ConversationAccess conversations,
        VideoArtifacts artifacts,
        CancellationToken cancellationToken)
    {
        var found = await conversations.FindAsync(context, id, occurrenceId, cancellationToken);
        if (!found.TryGetValue(out var asked, out var problem))
            return new ProblemResult(problem);

        var body = new ParticipantListBody { Items = await DescribeAsync(asked, artifacts, cancellationToken) };
        return JsonAnswer.Of(context, body, VideoJson.Default.ParticipantListBody);
    }

    private static async Task<IReadOnlyList<ParticipantBody>> DescribeAsync(
        AskedConversation asked, VideoArtifacts artifacts, CancellationToken cancellationToken)
    {
        var participants = await artifacts.ListParticipantsAsync(asked.Owner, asked.MeetingId, asked.Asked, cancellationToken);
        var ids = new ParticipantIds(asked.Scope, participants);
        return [.. participants.Select(participant => ParticipantBody.Of(participant, ids))];
    }
}
