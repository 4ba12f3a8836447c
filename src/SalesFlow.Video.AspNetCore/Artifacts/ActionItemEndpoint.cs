using Microsoft.AspNetCore.Http;
using SalesFlow.Video.AspNetCore.Json;
using SalesFlow.Video.AspNetCore.Meetings;
using SalesFlow.Video.AspNetCore.Problems;
using SalesFlow.Video.Hosting;

namespace SalesFlow.Video.AspNetCore.Artifacts;

/// <summary>Takes down what a person says about an action item.</summary>
internal static class ActionItemEndpoint
{
    public static async Task<IResult> DecideAsync(
        HttpContext context,
        string id,
        string item,
        MeetingAccess access,
        VideoMeetings meetings,
        VideoArtifacts artifacts,
        CancellationToken cancellationToken)
    {
        if (await access.FindAsync(context, id, cancellationToken) is not { } key
            || await meetings.FindAsync(key.Owner, key.Id, cancellationToken) is null)
            return MeetingAnswer.NotFound();

        var body = await JsonBody.ReadAsync(context.Request, cancellationToken);
        if (!body.TryGetValue(out var fields, out var problem))
            return new ProblemResult(problem);

        var decision = ActionItemChangeReader.Read(fields);
        if (fields.Errors.Count > 0)
            return ProblemResult.Of(FieldErrors.Join(fields, VideoArtifacts.Validate(decision)));

        var decided = await artifacts.DecideAsync(key.Owner, key.Id, item, decision, cancellationToken);
        return decided.TryGetValue(out var changed, out problem)
            ? JsonAnswer.Of(context, ActionItemBody.Of(changed), VideoJson.Default.ActionItemBody)
            : new ProblemResult(problem);
    }
}
