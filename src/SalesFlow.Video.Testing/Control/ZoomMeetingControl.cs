using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SalesFlow.Video.Testing.Conversations;
using SalesFlow.Video.Testing.Meetings;
using SalesFlow.Video.Testing.Occurrences;
using SalesFlow.Video.Testing.Zoom;

namespace SalesFlow.Video.Testing.Control;

/// <summary>What people do with meetings on Zoom itself, and what really happened in them.</summary>
internal static class ZoomMeetingControl
{
    internal static void Map(RouteGroupBuilder control, ZoomSimulator zoom)
    {
        control.MapPut("/hold", (Hold hold) =>
        {
            zoom.HoldsScheduledMeetings = hold.Scheduled;
            return Results.Ok(hold);
        });
        control.MapPost("/foreign-meetings", (ForeignMeeting foreign, CancellationToken cancellationToken) =>
            DoAsync(() => zoom.HoldForeignMeetingAsync(foreign.UserId, foreign.Topic, cancellationToken)));
        control.MapGet("/files", () => zoom.Files);
        MapMeetings(control.MapGroup("/meetings"), zoom);
    }

    private static void MapMeetings(RouteGroupBuilder meetings, ZoomSimulator zoom)
    {
        meetings.MapGet("", () => zoom.Meetings);
        meetings.MapPatch("/{id:long}", (long id, HostChange change, CancellationToken cancellationToken) =>
            DoAsync(() => zoom.ChangeMeetingAsync(id, change, cancellationToken)));
        meetings.MapDelete("/{id:long}", (long id, CancellationToken cancellationToken) =>
            DoAsync(() => zoom.DeleteMeetingAsync(id, cancellationToken)));
        meetings.MapPost("/{id:long}/start", (long id, CancellationToken cancellationToken) =>
            DoAsync(() => zoom.StartMeetingAsync(id, cancellationToken)));
        meetings.MapPost("/{id:long}/end", (long id, CancellationToken cancellationToken) =>
            DoAsync(() => zoom.EndMeetingAsync(id, cancellationToken)));
        meetings.MapPut("/{id:long}/conversation", (long id, Conversation conversation) => DoAsync(() =>
        {
            zoom.SetConversation(id, conversation);
            return Task.FromResult(zoom.FindMeeting(id));
        }));
        meetings.MapGet("/{id:long}/instances", (long id) => zoom.ListInstances(id).Select(Show));
    }

    private static async Task<IResult> DoAsync<T>(Func<Task<T>> what)
    {
        try
        {
            return Results.Ok(await what());
        }
        catch (InvalidOperationException impossible)
        {
            return ControlProblem.Conflict(impossible.Message);
        }
        catch (ArgumentException unsuitable)
        {
            return ControlProblem.Invalid(unsuitable.Message);
        }
    }

    private static ShownInstance Show(SimulatedOccurrence instance) => new(
        instance.Uuid,
        instance.StartedAt,
        instance.EndedAt,
        [.. instance.Turns.Select(turn => new ShownTurn(turn.Speaker, turn.Text, Milliseconds(turn.Start), Milliseconds(turn.End)))],
        instance.Attendees);

    private static long Milliseconds(TimeSpan time) => (long)time.TotalMilliseconds;

    internal sealed record Hold(bool Scheduled);

    internal sealed record ForeignMeeting(string UserId, string Topic);

    internal sealed record ShownTurn(string Speaker, string Text, long StartMs, long EndMs)
    {
        public override string ToString() => $"a turn of {Speaker}";
    }

    internal sealed record ShownInstance(
        string Uuid,
        DateTimeOffset StartedAt,
        DateTimeOffset? EndedAt,
        IReadOnlyList<ShownTurn> Turns,
        IReadOnlyList<Attendee> Attendees);
}
