using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SalesFlow.Video.Testing.Control;

namespace SalesFlow.Video.Testing.Zoom;

/// <summary>What people and developers do at Zoom and at no other platform.</summary>
internal static class ZoomControl
{
    internal static void Map(RouteGroupBuilder control, ZoomSimulator zoom)
    {
        control.MapGet("/apps", () => zoom.Apps);
        control.MapPut("/apps", (ZoomApp app) =>
        {
            zoom.RegisterApp(app);
            return Results.Ok(app);
        });
        control.MapDelete("/apps/{clientId}/users/{account}", async (string clientId, string account, CancellationToken cancellationToken) =>
            await zoom.RemoveAppAsync(clientId, account, cancellationToken)
                ? Results.NoContent()
                : ControlProblem.NotFound("This person has not connected this app."));
        control.MapPut("/account-defaults/{account}", (string account, ZoomAccountDefaults defaults) =>
            zoom.SetAccountDefaults(account, defaults)
                ? Results.Ok(defaults)
                : ControlProblem.NotFound("There is no such account. Name one by id or e-mail address."));
        control.MapPut("/rotation", (Rotation rotation) => SetRotation(zoom, rotation));
    }

    private static IResult SetRotation(ZoomSimulator zoom, Rotation rotation)
    {
        switch (rotation)
        {
            case { Mode: "strict", Seconds: null }:
                zoom.RefreshTokenGrace = TimeSpan.Zero;
                return Results.Ok(rotation);
            case { Mode: "grace", Seconds: > 0 and <= 10_000_000_000 and { } seconds }:
                zoom.RefreshTokenGrace = TimeSpan.FromSeconds(seconds);
                return Results.Ok(rotation);
            default:
                return ControlProblem.Invalid("""Send {"mode": "strict"} or {"mode": "grace", "seconds": 60}.""");
        }
    }

    internal sealed record Rotation(string Mode, double? Seconds = null);
}
