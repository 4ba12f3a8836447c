using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SalesFlow.Video.Testing.Conversations;
using SalesFlow.Video.Testing.Meetings;
using SalesFlow.Video.Testing.Occurrences;

namespace SalesFlow.Video.Testing.Control;

/// <summary>What people do with meetings at the platforms themselves, and what really happened in them.</summary>
internal static class MeetingControl
{
    internal static void Map(RouteGroupBuilder control, SimulatedMeetings meetings)
    {
        control.MapPut("/hold", (Hold hold) =>
        {
            meetings.HoldsScheduled = hold.Scheduled;
            return Results.Ok(hold);
        });
        control.MapPost("/foreign-meetings", (ForeignMeeting foreign, CancellationToken cancellationToken) =>
            DoAsync(() => meetings.HoldForeignAsync(foreign.Platform, foreign.Account, foreign.Title, cancellationToken)));
        control.MapGet("/files", () => meetings.Files);
        control.MapGet("/meetings", (string? platform) => meetings.List(platform));
        MapOne(control.MapGroup("/meetings/{platform}/{id}"), meetings);
    }

    private static void MapOne(RouteGroupBuilder meeting, SimulatedMeetings meetings)
    {
        meeting.MapGet("", (string platform, string id) => meetings.Find(new(platform, id)) is { } found
            ? Results.Ok(found)
            : ControlProblem.NotFound($"There is no meeting {platform}/{id}."));
        meeting.MapPatch("", (string platform, string id, HostChange change, CancellationToken cancellationToken) =>
            DoAsync(() => meetings.ChangeAsync(new(platform, id), change, cancellationToken)));
        meeting.MapDelete("", (string platform, string id, CancellationToken cancellationToken) =>
            DoAsync(() => meetings.DeleteAsync(new(platform, id), cancellationToken)));
        meeting.MapPost("/start", (string platform, string id, CancellationToken cancellationToken) =>
            DoAsync(() => meetings.StartAsync(new(platform, id), cancellationToken)));
        meeting.MapPost("/end", (string platform, string id, CancellationToken cancellationToken) =>
            DoAsync(() => meetings.EndAsync(new(platform, id), cancellationToken)));
        meeting.MapPut("/script", (string platform, string id, MeetingScript script) => DoAsync(() =>
        {
            meetings.SetScript(new(platform, id), script);
            return Task.FromResult(script);
        }));
        meeting.MapGet("/occurrences", (string platform, string id) => meetings.ListOccurrences(new(platform, id)).Select(Show));
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

    private static ShownOccurrence Show(SimulatedOccurrence occurrence) => new(
        occurrence.Id,
        occurrence.StartedAt,
        occurrence.EndedAt,
        [.. occurrence.Turns.Select(turn => new ShownTurn(turn.Speaker, turn.Text, Milliseconds(turn.Start), Milliseconds(turn.End)))],
        occurrence.Attendees);

    private static long Milliseconds(TimeSpan time) => (long)time.TotalMilliseconds;

    internal sealed record Hold(bool Scheduled);

    internal sealed record ForeignMeeting(string Platform, string Account, string Title);

    internal sealed record ShownTurn(string Speaker, string Text, long StartMs, long EndMs)
    {
        public override string ToString() => $"a turn of {Speaker}";
    }

    internal sealed record ShownOccurrence(
        string Id,
        DateTimeOffset StartedAt,
        DateTimeOffset? EndedAt,
        IReadOnlyList<ShownTurn> Turns,
        IReadOnlyList<Attendee> Attendees);
}
