using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SalesFlow.Video.Testing.Webhooks;

namespace SalesFlow.Video.Testing.Control;

/// <summary>What happens to webhooks on their way, and what became of each.</summary>
internal static class WebhookControl
{
    internal static void Map(RouteGroupBuilder control, PlatformSimulator simulator)
    {
        control.MapGet("/deliveries", () => simulator.WebhookAttempts);
        control.MapGet("/weather", () => simulator.WebhookWeather);
        control.MapPut("/weather", (WebhookWeather weather) => SetWeather(simulator, weather));
    }

    private static IResult SetWeather(PlatformSimulator simulator, WebhookWeather weather)
    {
        try
        {
            simulator.WebhookWeather = weather;
            return Results.Ok(weather);
        }
        catch (ArgumentException unsuitable)
        {
            return ControlProblem.Invalid(unsuitable.Message);
        }
    }
}
