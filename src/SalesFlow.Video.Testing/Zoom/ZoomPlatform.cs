using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SalesFlow.Video.Testing.Zoom.Api;
using SalesFlow.Video.Testing.Zoom.OAuth;
using SalesFlow.Video.Testing.Zoom.Recordings;
using SalesFlow.Video.Testing.Zoom.Rooms;

namespace SalesFlow.Video.Testing.Zoom;

/// <summary>The simulated Zoom: its routes under <c>/zoom</c>.</summary>
internal sealed class ZoomPlatform(ZoomSimulator simulator, ZoomOAuth oauth) : IPlatformModule
{
    internal const string PlatformName = "zoom";

    public string Name => PlatformName;

    public string DisplayName => "Zoom";

    public void Map(WebApplication application)
    {
        var zoom = application.MapGroup("/zoom");
        oauth.Map(zoom);
        RoomEndpoints.Map(zoom);
        DownloadEndpoints.Map(zoom);
        StorageEndpoint.Map(application);
        ZoomApi.Map(zoom.MapGroup("/v2"));
    }

    public void MapControl(RouteGroupBuilder control) => ZoomControl.Map(control, simulator);

    public void Mark(HttpContext context) => context.Response.Headers["x-zm-trackingid"] = $"v=2.0;clid=sim;rid=WEB_{Guid.NewGuid():N}";
}
