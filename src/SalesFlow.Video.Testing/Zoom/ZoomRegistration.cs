using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Testing.Webhooks;
using SalesFlow.Video.Testing.Zoom.Api;
using SalesFlow.Video.Testing.Zoom.Meetings;
using SalesFlow.Video.Testing.Zoom.OAuth;
using SalesFlow.Video.Testing.Zoom.Rooms;
using SalesFlow.Video.Testing.Zoom.Webhooks;

namespace SalesFlow.Video.Testing.Zoom;

/// <summary>Puts the parts of the simulated Zoom together and gives them their routes under <c>/zoom</c>.</summary>
internal static class ZoomRegistration
{
    internal static IServiceCollection AddZoomSimulator(this IServiceCollection services, ZoomSimulatorOptions options) => services
        .AddSingleton(options)
        .AddState<ZoomDirectory>()
        .AddState<AuthorizationCodes>()
        .AddState<ZoomGrants>()
        .AddState<StartTickets>()
        .AddState<MeetingBook>()
        .AddState<PageTokens>()
        .AddState<DailyBudget>()
        .AddState<RequestRates>()
        .AddState<WebhookLog>()
        .AddState<ZoomWebhooks>()
        .AddSingleton<WebhookPoster>()
        .AddSingleton<HeldMeetings>()
        .AddSingleton<ScheduledHold>()
        .AddSingleton<MeetingJson>()
        .AddSingleton<AuthorizeEndpoints>()
        .AddSingleton<TokenEndpoints>()
        .AddSingleton<UserEndpoints>()
        .AddSingleton<MeetingEndpoints>()
        .AddSingleton<MeetingListEndpoint>()
        .AddSingleton<RoomEndpoints>()
        .AddSingleton(provider => new ZoomSimulator(
            provider.GetRequiredService<ZoomDirectory>(),
            provider.GetRequiredService<ZoomGrants>(),
            provider.GetRequiredService<MeetingBook>(),
            provider.GetRequiredService<HeldMeetings>(),
            provider.GetRequiredService<ZoomWebhooks>(),
            provider.GetRequiredService<WebhookLog>(),
            provider.GetRequiredService<SimulatorClock>()));

    /// <summary>Marks every answer as one of Zoom's, also those that a fault makes.</summary>
    internal static void UseZoomHeaders(this IApplicationBuilder application) => application.Use((context, next) =>
    {
        if (context.Request.Path.StartsWithSegments("/zoom"))
        {
            context.Response.Headers["x-zm-trackingid"] = $"v=2.0;clid=sim;rid=WEB_{Guid.NewGuid():N}";
        }

        return next(context);
    });

    internal static void MapZoom(this WebApplication application)
    {
        // Nobody asks for it, so it is created here: it watches the meetings from the first on.
        application.Services.GetRequiredService<ScheduledHold>();

        var zoom = application.MapGroup("/zoom");
        AuthorizeEndpoints.Map(zoom);
        TokenEndpoints.Map(zoom);
        RoomEndpoints.Map(zoom);

        var api = zoom.MapGroup("/v2");
        api.MapGet("/users/{userId}", (HttpContext context, UserEndpoints users) => users.Get(context))
            .Needs(ZoomScope.ReadUser, RateLabel.Light);
        api.MapPost("/users/{userId}/meetings", (HttpContext context, MeetingEndpoints meetings) => meetings.CreateAsync(context))
            .Needs(ZoomScope.CreateMeeting, RateLabel.Light);
        api.MapGet("/users/{userId}/meetings", (HttpContext context, MeetingListEndpoint meetings) => meetings.List(context))
            .Needs(ZoomScope.ListMeetings, RateLabel.Medium);

        // Catch-all: a uuid may hold slashes. The id is read from the raw target, not from the route.
        api.MapGet("/meetings/{**id}", (HttpContext context, MeetingEndpoints meetings) => meetings.Get(context))
            .Needs(ZoomScope.ReadMeeting, RateLabel.Light);
        api.MapPatch("/meetings/{**id}", (HttpContext context, MeetingEndpoints meetings) => meetings.UpdateAsync(context))
            .Needs(ZoomScope.UpdateMeeting, RateLabel.Light);
        api.MapDelete("/meetings/{**id}", (HttpContext context, MeetingEndpoints meetings) => meetings.Delete(context))
            .Needs(ZoomScope.DeleteMeeting, RateLabel.Light);
        api.MapFallback((HttpContext context) => ZoomError.UnknownEndpoint(context.Request.Path.Value!["/zoom".Length..]));
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
