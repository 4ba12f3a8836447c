using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SalesFlow.Video.Testing.Control;

/// <summary>The control API under <c>/simulator</c>: what <see cref="PlatformSimulator"/> offers, for other processes.</summary>
internal static class ControlEndpoints
{
    internal static void MapControl(this WebApplication application, PlatformSimulator simulator, IReadOnlyList<IPlatformModule> platforms)
    {
        application.MapGet("/", (HttpContext context) => IndexPage.Show(context, platforms));

        var control = application.MapGroup("/simulator");
        control.AddEndpointFilter(LoopbackOnly.FilterAsync);
        control.MapPost("/reset", () =>
        {
            simulator.Reset();
            return Results.NoContent();
        });
        control.MapGet("/requests", () => simulator.Requests);
        ClockControl.Map(control.MapGroup("/clock"), simulator.Clock);
        FaultControl.Map(control.MapGroup("/faults"), simulator.Faults);
        AccountControl.Map(control.MapGroup("/accounts"), simulator.Accounts);
        MeetingControl.Map(control, simulator.Meetings);
        WebhookControl.Map(control, simulator);
        foreach (var platform in platforms)
            platform.MapControl(control.MapGroup($"/{platform.Name}"));
    }

    /// <summary>Says what is wrong with a body that does not fit, instead of a bare 400.</summary>
    internal static void UseControlProblems(this WebApplication application) => application.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException unreadable) when (!context.Response.HasStarted)
        {
            var problem = ControlProblem.Invalid((unreadable.InnerException ?? unreadable).Message);
            await problem.ExecuteAsync(context);
        }
    });
}
