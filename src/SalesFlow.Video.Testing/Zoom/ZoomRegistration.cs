using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Constraints;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Testing.Accounts;
using SalesFlow.Video.Testing.Artifacts;
using SalesFlow.Video.Testing.Meetings;
using SalesFlow.Video.Testing.OAuth;
using SalesFlow.Video.Testing.Occurrences;
using SalesFlow.Video.Testing.State;
using SalesFlow.Video.Testing.Webhooks;
using SalesFlow.Video.Testing.Zoom.Api;
using SalesFlow.Video.Testing.Zoom.Recordings;
using SalesFlow.Video.Testing.Zoom.Rooms;
using SalesFlow.Video.Testing.Zoom.Webhooks;

namespace SalesFlow.Video.Testing.Zoom;

/// <summary>Puts the parts of the simulated Zoom together and gives them their routes under <c>/zoom</c>.</summary>
internal static class ZoomRegistration
{
    internal static IServiceCollection AddZoomSimulator(this IServiceCollection services, ZoomSimulatorOptions options) => services
        .AddSingleton(options)
        .Configure<RouteOptions>(routes => routes.SetParameterPolicy<RegexInlineRouteConstraint>("regex"))
        .AddState<AccountBook>()
        .AddState<AuthorizationCodes>()
        .AddState<GrantBook>()
        .AddState<StartTickets>()
        .AddState<MeetingBook>()
        .AddState<PageTokens>()
        .AddState<DailyBudget>()
        .AddState<RequestRates>()
        .AddState<WebhookLog>()
        .AddState<ZoomWebhooks>()
        .AddState<WeatherReport>()
        .AddState<OccurrenceBook>()
        .AddState<ArtifactShelf>()
        .AddState<DownloadTokens>()
        .AddState<HeldMeetings>()
        .AddState<ScheduledHold>()
        .AddSingleton<WebhookPoster>()
        .AddSingleton<MeetingChanges>()
        .AddSingleton<RecordingAftermath>()
        .AddSingleton<RecordingJson>()
        .AddSingleton<StorageLinks>()
        .AddSingleton<HeldInstances>()
        .AddSingleton<ListPages>()
        .AddSingleton<MeetingJson>()
        .AddSingleton<ConsentDesk>()
        .AddSingleton<TokenDesk>()
        .AddSingleton<UserEndpoints>()
        .AddSingleton<MeetingEndpoints>()
        .AddSingleton<MeetingListEndpoint>()
        .AddSingleton<RecordingEndpoints>()
        .AddSingleton<PastMeetingEndpoints>()
        .AddSingleton<DownloadEndpoints>()
        .AddSingleton<StorageEndpoint>()
        .AddSingleton<RoomEndpoints>()
        .AddSingleton(provider => new ZoomSimulator(
            provider.GetRequiredService<AccountBook>(),
            provider.GetRequiredService<GrantBook>(),
            provider.GetRequiredService<MeetingBook>(),
            provider.GetRequiredService<MeetingChanges>(),
            provider.GetRequiredService<HeldMeetings>(),
            provider.GetRequiredService<ScheduledHold>(),
            provider.GetRequiredService<OccurrenceBook>(),
            provider.GetRequiredService<ArtifactShelf>(),
            provider.GetRequiredService<WeatherReport>(),
            provider.GetRequiredService<ZoomWebhooks>(),
            provider.GetRequiredService<WebhookLog>(),
            provider.GetRequiredService<SimulatorClock>()));

    /// <summary>Marks every answer as one of Zoom's, also those that a fault makes.</summary>
    internal static void UseZoomHeaders(this IApplicationBuilder application) => application.Use((context, next) =>
    {
        if (context.Request.Path.StartsWithSegments("/zoom"))
            context.Response.Headers["x-zm-trackingid"] = $"v=2.0;clid=sim;rid=WEB_{Guid.NewGuid():N}";

        return next(context);
    });

    internal static void MapZoom(this WebApplication application)
    {
        var zoom = application.MapGroup("/zoom");
        ConsentDesk.Map(zoom);
        TokenDesk.Map(zoom);
        RoomEndpoints.Map(zoom);
        DownloadEndpoints.Map(zoom);
        StorageEndpoint.Map(application);

        var api = zoom.MapGroup("/v2");
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

    private static IServiceCollection AddState<T>(this IServiceCollection services)
        where T : class, IResettable =>
        services.AddSingleton<T>().AddSingleton<IResettable>(provider => provider.GetRequiredService<T>());

    private static void Needs(this RouteHandlerBuilder endpoint, ZoomScope scope, RateLabel label) =>
        endpoint.AddEndpointFilterFactory((factory, next) =>
        {
            var filter = ActivatorUtilities.CreateInstance<ZoomCallFilter>(factory.ApplicationServices, scope, label);
            return invocation => filter.InvokeAsync(invocation, next);
        });
}
