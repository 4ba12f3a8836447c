using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SalesFlow.Video.Testing.Meetings;
using SalesFlow.Video.Testing.Pages;
using SalesFlow.Video.Testing.Zoom.Meetings;

namespace SalesFlow.Video.Testing.Zoom.Rooms;

/// <summary>The pages behind join and start links, where a person plays the call by pressing two buttons.</summary>
internal sealed class RoomEndpoints(ZoomBook book, HeldMeetings held, StartTickets tickets)
{
    internal static void Map(IEndpointRouteBuilder zoom)
    {
        zoom.MapGet("/j/{id:long}", (HttpContext context, long id, RoomEndpoints rooms) => rooms.Enter(context, id));
        zoom.MapGet("/s/{id:long}", (HttpContext context, long id, RoomEndpoints rooms) => rooms.Enter(context, id));
        zoom.MapPost("/j/{id:long}/start", (HttpContext context, long id, RoomEndpoints rooms) => rooms.ActAsync(context, id, rooms.Start));
        zoom.MapPost("/j/{id:long}/end", (HttpContext context, long id, RoomEndpoints rooms) => rooms.ActAsync(context, id, rooms.End));
    }

    private IResult Enter(HttpContext context, long id)
    {
        var language = PageLanguage.Of(context);
        var meeting = book.Find(id);
        if (meeting is null || meeting.HasExpired)
        {
            var gone = language.Say("This meeting does not exist.", "Dieses Meeting gibt es nicht.");
            return RoomPage.Closed(language, StatusCodes.Status404NotFound, gone);
        }

        var query = context.Request.Query;
        if (query["pwd"] == meeting.EncryptedPassword || tickets.IsValid(query["zak"], id))
            return RoomPage.Open(language, meeting);

        var locked = language.Say("The passcode or the start link is not valid.", "Der Kenncode oder der Startlink ist nicht gültig.");
        return RoomPage.Closed(language, StatusCodes.Status403Forbidden, locked);
    }

    private async Task<IResult> ActAsync(HttpContext context, long id, Func<long, Task> act)
    {
        if (book.Find(id) is not { } meeting)
            return Results.NotFound();

        if (!context.Request.HasFormContentType)
            return Results.BadRequest("Post the form of the room page: application/x-www-form-urlencoded with the field 'pwd'.");

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (form["pwd"] != meeting.EncryptedPassword)
            return Results.StatusCode(StatusCodes.Status403Forbidden);

        await act(id);
        return Results.LocalRedirect(meeting.JoinUrl.PathAndQuery);
    }

    // Pressed twice, or by two people: the room is as they wanted it, so there is nothing to complain about.
    private Task Start(long id) => held.Start(ZoomSimulator.AddressOf(id))?.Told ?? Task.CompletedTask;

    private Task End(long id) => held.End(ZoomSimulator.AddressOf(id))?.Told ?? Task.CompletedTask;
}
