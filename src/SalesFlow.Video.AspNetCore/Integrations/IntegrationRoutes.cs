using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SalesFlow.Video.AspNetCore.Routing;

namespace SalesFlow.Video.AspNetCore.Integrations;

/// <summary>All routes of linked accounts. The slug is a platform's own, such as zoom, teams or google.</summary>
internal static class IntegrationRoutes
{
    public static void Map(RouteGroupBuilder group)
    {
        group.MapGet("/{slug}/authorize", ConnectEndpoint.AuthorizeAsync)
            .Named("ConnectVideoPlatform", "Open the platform's consent page in a browser.")
            .Produces(StatusCodes.Status302Found).Problems(400, 401, 404, 429);

        group.MapGet("/{slug}/callback", ConnectEndpoint.CallbackAsync)
            .Named("CompleteVideoPlatformConnection", "Where the platform sends the browser back to.")
            .Produces(StatusCodes.Status302Found).Problems(401, 404, 429);

        group.MapGet("/list", IntegrationEndpoint.ListAsync)
            .Named("ListVideoIntegrations", "List your connected accounts and the platforms that can be connected.")
            .Produces<IntegrationListBody>().Problems(401, 429);

        group.MapDelete("/{slug}/disconnect", IntegrationEndpoint.DisconnectAsync)
            .Named("DisconnectVideoPlatform", "Disconnect one account, or all of the platform.")
            .Produces(StatusCodes.Status204NoContent).Problems(401, 403, 404, 429);

        group.MapPost("/{slug}/disconnect", IntegrationEndpoint.DisconnectAsync)
            .Named("PostDisconnectVideoPlatform", "Disconnect one account, or all of the platform, for clients that cannot send DELETE.")
            .Produces(StatusCodes.Status204NoContent).Problems(401, 403, 404, 429);

        group.MapPost("/{id}/default", IntegrationEndpoint.SetDefaultAsync)
            .Named("SetDefaultVideoIntegration", "Use this account when a request names none.")
            .Produces(StatusCodes.Status204NoContent).Problems(401, 403, 404, 429);
    }
}
