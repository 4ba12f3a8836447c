using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace SalesFlow.Video.Testing.Zoom.Api;

/// <summary>The routes under <c>/zoom/v2</c>, each with the scope that it needs and how heavy it is.</summary>
internal static class ZoomApi
{
    internal static void Map(RouteGroupBuilder api)
    {
        MapPeople(api);
        MapMeetings(api);
        MapPastMeetings(api);
        api.MapFallback((HttpContext context) => ZoomError.UnknownEndpoint(context.Request.Path.Value!["/zoom".Length..]));
    }

    private static void MapPeople(RouteGroupBuilder api)
    {
        api.MapGet("/users/{userId}", (HttpContext context, UserEndpoints users) => users.Get(context))
            .Needs(ZoomScope.ReadUser, RateLabel.Light);
        api.MapPost("/users/{userId}/meetings", (HttpContext context, MeetingEndpoints meetings) => meetings.CreateAsync(context))
            .Needs(ZoomScope.CreateMeeting, RateLabel.Light);
        api.MapGet("/users/{userId}/meetings", (HttpContext context, MeetingListEndpoint meetings) => meetings.List(context))
            .Needs(ZoomScope.ListMeetings, RateLabel.Medium);
        api.MapGet("/users/{userId}/recordings", (HttpContext context, RecordingEndpoints recordings) => recordings.List(context))
            .Needs(ZoomScope.ListUserRecordings, RateLabel.Medium);
    }

    // Catch-all: a uuid may hold slashes. The id is read from the raw target, not from the route.
    private static void MapMeetings(RouteGroupBuilder api)
    {
        api.MapGet("/meetings/{**id}", (HttpContext context, MeetingEndpoints meetings) => meetings.Get(context))
            .Needs(ZoomScope.ReadMeeting, RateLabel.Light);
        api.MapPatch("/meetings/{**id}", (HttpContext context, MeetingEndpoints meetings) => meetings.UpdateAsync(context))
            .Needs(ZoomScope.UpdateMeeting, RateLabel.Light);
        api.MapDelete("/meetings/{**id}", (HttpContext context, MeetingEndpoints meetings) => meetings.Delete(context))
            .Needs(ZoomScope.DeleteMeeting, RateLabel.Light);
        api.MapGet("/meetings/{**id:regex(/recordings$)}", (HttpContext context, RecordingEndpoints recordings) => recordings.Get(context))
            .Needs(ZoomScope.ListRecordingFiles, RateLabel.Light);
        api.MapGet("/meetings/{**id:regex(/transcript$)}",
            (HttpContext context, RecordingEndpoints recordings) => recordings.GetTranscript(context))
            .Needs(ZoomScope.ReadTranscript, RateLabel.Medium);
    }

    private static void MapPastMeetings(RouteGroupBuilder api)
    {
        api.MapGet("/past_meetings/{**id}", (HttpContext context, PastMeetingEndpoints past) => past.Get(context))
            .Needs(ZoomScope.ReadPastMeeting, RateLabel.Light);
        api.MapGet("/past_meetings/{**id:regex(/instances$)}",
            (HttpContext context, PastMeetingEndpoints past) => past.ListInstances(context))
            .Needs(ZoomScope.ListPastInstances, RateLabel.Medium);
        api.MapGet("/past_meetings/{**id:regex(/participants$)}",
            (HttpContext context, PastMeetingEndpoints past) => past.ListParticipants(context))
            .Needs(ZoomScope.ListPastParticipants, RateLabel.Medium);
    }

    private static void Needs(this RouteHandlerBuilder endpoint, ZoomScope scope, RateLabel label) =>
        endpoint.AddEndpointFilterFactory((factory, next) =>
        {
            var filter = ActivatorUtilities.CreateInstance<ZoomCallFilter>(factory.ApplicationServices, scope, label);
            return invocation => filter.InvokeAsync(invocation, next);
        });
}
