using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using SalesFlow.Video.Testing.Meetings;
using SalesFlow.Video.Testing.Zoom.Meetings;

namespace SalesFlow.Video.Testing.Zoom.Api;

/// <summary>Create, read, update and delete single meetings.</summary>
internal sealed class MeetingEndpoints(ZoomBook book, MeetingChanges changes, MeetingJson json, DailyBudget budget, SimulatorClock clock)
{
    // Nothing makes two posts one meeting: whoever repeats a create gets a second one.
    internal async Task<IResult> CreateAsync(HttpContext context)
    {
        var host = ZoomCaller.Of(context);
        if (budget.Spend(context, host) is { } exceeded)
            return exceeded;

        var (request, refusal) = await MeetingRequestReader.ReadAsync(context, host.TimeZone);
        if (refusal is not null)
            return refusal;

        var meeting = book.Create(request, host, ZoomMeeting.MadeByApp);
        _ = changes.TellCreatedAsync(meeting);
        return ZoomJson.Answer(json.Whole(meeting), StatusCodes.Status201Created);
    }

    internal IResult Get(HttpContext context) =>
        TryFindOwn(context, out var meeting, out var refusal) ? ZoomJson.Answer(json.Whole(meeting)) : refusal;

    internal async Task<IResult> UpdateAsync(HttpContext context)
    {
        if (!TryFindOwn(context, out var meeting, out var unknown))
            return unknown;

        if (budget.Spend(context, meeting.Host) is { } exceeded)
            return exceeded;

        if (meeting.IsStarted)
            return ZoomError.HasStarted;

        var (request, refusal) = await MeetingRequestReader.ReadAsync(context, meeting.TimeZone);
        if (refusal is not null)
            return refusal;

        if (request.StartTime < clock.GetUtcNow())
            return ZoomError.Invalid([new FieldProblem("start_time")]);

        changes.Change(meeting.Address, current => ZoomBook.Apply((ZoomMeeting)current, request));
        return Results.NoContent();
    }

    internal IResult Delete(HttpContext context)
    {
        if (!TryFindOwn(context, out var meeting, out var refusal))
            return refusal;

        if (meeting.IsStarted)
            return ZoomError.IsInProgress;

        if (meeting.Id == ZoomIds.RoomOf(meeting.Host))
            return ZoomError.PersonalRoom;

        changes.Delete(meeting.Address);
        return Results.NoContent();
    }

    private bool TryFindOwn(
        HttpContext context, [NotNullWhen(true)] out ZoomMeeting? meeting, [NotNullWhen(false)] out IResult? refusal)
    {
        var id = MeetingPathId.Read(context);
        meeting = book.Find(id);
        refusal =
            meeting is null || meeting.HasExpired ? ZoomError.UnknownMeeting(id)
            : meeting.Host.Id != ZoomCaller.Of(context).Id ? ZoomError.OthersMeeting
            : null;
        return meeting is not null && refusal is null;
    }
}
