using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace SalesFlow.Video.AspNetCore.Webhooks;

/// <summary>The route of webhooks. The slug is a platform's own, such as zoom, teams or google-meet; what follows it, the receiver judges.</summary>
internal static class WebhookRoutes
{
    /// <summary>
    /// A platform signs in nowhere, has no cookies to abuse, and gives up on an address that limits it: the proof over the body
    /// stands for all of these, and for the origin, whatever the application demands of its other endpoints.
    /// </summary>
    public static void Map(RouteGroupBuilder group)
    {
        var services = ((IEndpointRouteBuilder)group).ServiceProvider;
        group.MapPost($"/{{{WebhookEndpoint.Slug}}}/{{**{WebhookEndpoint.Rest}}}", context => services.GetRequiredService<WebhookEndpoint>().ReceiveAsync(context))
            .AllowAnonymous().DisableAntiforgery().DisableRateLimiting().ExcludeFromDescription();
    }
}
