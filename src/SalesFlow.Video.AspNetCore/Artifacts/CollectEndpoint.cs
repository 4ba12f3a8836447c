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

        var body = new FetchedBody { Occurrences = [.. overview.Occurrences.Select(OccurrenceBody.Of)] };
        return JsonAnswer.Of(context, body, VideoJson.Default.FetchedBody);
    }

    public static async Task<IResult> ListParticipantsAsync(
        HttpContext context,
        string id,
        [FromQuery(Name = RunAccess.Parameter)][Description(RunAccess.Description)] string? occurrenceId,
        RunAccess runs,
        VideoArtifacts artifacts,
        CancellationToken cancellationToken)
    {
        var found = await runs.FindAsync(context, id, occurrenceId, cancellationToken);
        if (!found.TryGetValue(out var run, out var problem))
            return new ProblemResult(problem);

        var body = new ParticipantListBody { Items = await DescribeAsync(run, artifacts, cancellationToken) };
        return JsonAnswer.Of(context, body, VideoJson.Default.ParticipantListBody);
    }

    private static async Task<IReadOnlyList<ParticipantBody>> DescribeAsync(
        MeetingRun run, VideoArtifacts artifacts, CancellationToken cancellationToken)
    {
        if (run.Occurrence is not { } occurrence)
            return [];

        var participants = await artifacts.ListParticipantsAsync(run.Owner, run.MeetingId, occurrence.Id, cancellationToken);
        var ids = new ParticipantIds(occurrence.Id, participants);
        return [.. participants.Select(participant => ParticipantBody.Of(participant, ids))];
    }
}
