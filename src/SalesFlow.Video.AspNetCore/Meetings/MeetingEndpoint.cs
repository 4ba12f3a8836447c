using System.ComponentModel;
using Microsoft.AspNetCore.Http;
using SalesFlow.Video.AspNetCore.Json;
using SalesFlow.Video.AspNetCore.Problems;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.AspNetCore.Meetings;

/// <summary>Reads, changes and cancels one meeting, and notes that nobody came.</summary>
internal static class MeetingEndpoint
{
    private const string HostUrl = "host_url";

    public static async Task<IResult> GetAsync(
        HttpContext context,
        string id,
        MeetingAccess access,
        VideoMeetings meetings,
        MeetingAnswer answer,
        [Description("host_url: read the organizer's start link from the platform at this moment.")] string? include,
        CancellationToken cancellationToken)
    {
        if (include is not (null or "" or HostUrl))
            return ProblemResult.Of([new("include", VideoErrorCode.InvalidValue, $"The only thing to include is {HostUrl}.")]);
        if (await access.FindAsync(context, id, cancellationToken) is not { } key
            || await meetings.FindAsync(key.Owner, key.Id, cancellationToken) is not { } meeting)
            return MeetingAnswer.NotFound();
        if (include is not HostUrl || meeting.PlatformMeetingId is null)
            return await answer.OfAsync(context, meeting, cancellationToken);

        var read = await meetings.ReadAtPlatformAsync(key.Owner, key.Id, cancellationToken);
        if (read.TryGetValue(out var atPlatform, out var problem))
        {
            var hostUrl = atPlatform.HostUrl.IsEmpty ? null : atPlatform.HostUrl.Reveal();
            var bodies = await answer.DescribeAsync(context, [meeting], cancellationToken);
            return JsonAnswer.Of(context, bodies[0] with { HostUrl = hostUrl }, VideoJson.Default.MeetingBody);
        }

        // Gone at the platform, but not here: there is a meeting to show, only no link to start it.
        return problem.Code == VideoErrorCode.MeetingNotFound
            ? await answer.OfAsync(context, meeting, cancellationToken)
            : new ProblemResult(problem);
    }

    public static async Task<IResult> ChangeAsync(
        HttpContext context, string id, MeetingAccess access, VideoMeetings meetings, MeetingAnswer answer, CancellationToken cancellationToken)
    {
        if (await access.FindAsync(context, id, cancellationToken) is not { } key
            || await meetings.FindAsync(key.Owner, key.Id, cancellationToken) is not { } meeting)
            return MeetingAnswer.NotFound();

        var body = await JsonBody.ReadAsync(context.Request, cancellationToken);
        if (!body.TryGetValue(out var fields, out var problem))
            return new ProblemResult(problem);

        var change = MeetingChangeReader.Read(fields);
        if (fields.Errors.Count > 0)
            return ProblemResult.Of(FieldErrors.Join(fields, meetings.Validate(change, meeting)));

        var changed = await meetings.RescheduleAsync(key.Owner, key.Id, change, cancellationToken);
        return changed.TryGetValue(out meeting, out problem)
            ? await answer.OfAsync(context, meeting, cancellationToken)
            : new ProblemResult(problem);
    }

    public static async Task<IResult> CancelAsync(
        HttpContext context, string id, MeetingAccess access, VideoMeetings meetings, CancellationToken cancellationToken)
    {
        if (await access.FindAsync(context, id, cancellationToken) is not { } key)
            return MeetingAnswer.NotFound();

        var cancelled = await meetings.CancelAsync(key.Owner, key.Id, cancellationToken);
        return cancelled.Problem is { } problem ? new ProblemResult(problem) : Results.NoContent();
    }

    public static Task<IResult> WithdrawAsync(
        HttpContext context, string id, MeetingAccess access, VideoMeetings meetings, MeetingAnswer answer, CancellationToken cancellationToken) =>
        SettleAsync(context, id, access, answer, meetings.WithdrawAsync, cancellationToken);

    public static Task<IResult> MarkNotHeldAsync(
        HttpContext context, string id, MeetingAccess access, VideoMeetings meetings, MeetingAnswer answer, CancellationToken cancellationToken) =>
        SettleAsync(context, id, access, answer, meetings.MarkNotHeldAsync, cancellationToken);

    private static async Task<IResult> SettleAsync(
        HttpContext context, string id, MeetingAccess access, MeetingAnswer answer,
        Func<OwnerId, MeetingId, CancellationToken, Task<VideoResult<Meeting>>> settleAsync, CancellationToken cancellationToken)
    {
        if (await access.FindAsync(context, id, cancellationToken) is not { } key)
            return MeetingAnswer.NotFound();

        var settled = await settleAsync(key.Owner, key.Id, cancellationToken);
        return settled.TryGetValue(out var meeting, out var problem)
            ? await answer.OfAsync(context, meeting, cancellationToken)
            : new ProblemResult(problem);
    }
}
