using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SalesFlow.Video.Testing.Accounts;
using SalesFlow.Video.Testing.Webhooks;
using SalesFlow.Video.Testing.Zoom;

namespace SalesFlow.Video.Testing.Control;

/// <summary>What people and developers do on Zoom itself.</summary>
internal static class ZoomControl
{
    internal static void Map(RouteGroupBuilder control, ZoomSimulator zoom)
    {
        control.MapGet("/accounts", () => zoom.Accounts);
        control.MapPut("/accounts", (Account account) =>
        {
            zoom.RegisterAccount(account);
            return Results.Ok(account);
        });
        control.MapGet("/apps", () => zoom.Apps);
        control.MapPut("/apps", (ZoomApp app) =>
        {
            zoom.RegisterApp(app);
            return Results.Ok(app);
        });
        control.MapDelete("/apps/{clientId}/users/{user}", async (string clientId, string user, CancellationToken cancellationToken) =>
            await zoom.RemoveAppAsync(clientId, user, cancellationToken)
                ? Results.NoContent()
                : ControlProblem.NotFound("This person has not connected this app."));
        control.MapGet("/deliveries", () => zoom.WebhookAttempts);
        control.MapPut("/rotation", (Rotation rotation) => SetRotation(zoom, rotation));
        control.MapGet("/weather", () => zoom.WebhookWeather);
        control.MapPut("/weather", (WebhookWeather weather) => SetWeather(zoom, weather));
        ZoomMeetingControl.Map(control, zoom);
    }

    private static IResult SetWeather(ZoomSimulator zoom, WebhookWeather weather)
    {
        try
        {
            zoom.WebhookWeather = weather;
            return Results.Ok(weather);
        }
        catch (ArgumentException unsuitable)
        {
            return ControlProblem.Invalid(unsuitable.Message);
        }
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
