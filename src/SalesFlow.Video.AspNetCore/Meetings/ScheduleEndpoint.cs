using System.ComponentModel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using SalesFlow.Video.AspNetCore.Filters;
using SalesFlow.Video.AspNetCore.Json;
using SalesFlow.Video.AspNetCore.Problems;
using SalesFlow.Video.Hosting;

namespace SalesFlow.Video.AspNetCore.Meetings;

/// <summary>Schedules meetings, and tries those again whose creation was declined.</summary>
internal static class ScheduleEndpoint
{
    private const string KeyHeader = "Idempotency-Key";
    private const int LongestKey = 255;

    public static async Task<IResult> CreateAsync(
        HttpContext context,
        VideoMeetings meetings,
        PlatformDirectory platforms,
        LinkGenerator links,
        MeetingAnswer answer,
        [FromHeader(Name = KeyHeader)][Description("1 to 255 printable ASCII characters; repeats within 48 hours return the same meeting.")] string? key,
        CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync(context.Request, cancellationToken);
        if (!body.TryGetValue(out var fields, out var problem))
            return new ProblemResult(problem);

        var request = ScheduleMeetingReader.Read(fields, platforms);
        List<FieldError> errors = [.. CheckKey(context.Request), .. FieldErrors.Join(fields, meetings.Validate(request))];
        if (errors.Count > 0)
            return ProblemResult.Of(errors);

        var scheduled = await meetings.ScheduleAsync(ActingOwner.Of(context), request, key, cancellationToken);
        if (!scheduled.TryGetValue(out var meeting, out problem))
            return new ProblemResult(problem);

        context.Response.Headers.Location = links.GetPathByName(context, MeetingRoutes.GetName, new() { ["id"] = meeting.Id });
        return await answer.OfCreationAsync(context, meeting, StatusCodes.Status201Created, cancellationToken);
    }

    public static async Task<IResult> RetryAsync(
        HttpContext context, string id, MeetingAccess access, VideoMeetings meetings, MeetingAnswer answer, CancellationToken cancellationToken)
    {
        if (await access.FindAsync(context, id, cancellationToken) is not { } key)
            return MeetingAnswer.NotFound();

        var retried = await meetings.RetryAsync(key.Owner, key.Id, cancellationToken);
        return retried.TryGetValue(out var meeting, out var problem)
            ? await answer.OfCreationAsync(context, meeting, StatusCodes.Status200OK, cancellationToken)
            : new ProblemResult(problem);
    }

    private static IEnumerable<FieldError> CheckKey(HttpRequest request)
    {
        var keys = request.Headers[KeyHeader];
        var isKey = keys is [{ Length: > 0 and <= LongestKey } key] && key.All(static character => character is >= ' ' and <= '~');
        if (keys.Count > 0 && !isKey)
            yield return new(KeyHeader, VideoErrorCode.InvalidValue, $"Send one key of 1 to {LongestKey} printable ASCII characters.");
    }
}
