using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SalesFlow.Video.Testing.Control;

/// <summary>The control API under <c>/simulator</c>: what <see cref="PlatformSimulator"/> offers, for other processes.</summary>
internal static class ControlEndpoints
{
    internal static void MapControl(this WebApplication application, PlatformSimulator simulator)
    {
        application.MapGet("/", IndexPage.Show);

        var control = application.MapGroup("/simulator");
        control.AddEndpointFilter(LoopbackOnly.Filter);
        control.MapPost("/reset", () =>
        {
            simulator.Reset();
            return Results.NoContent();
        });
        control.MapGet("/requests", () => simulator.Requests);
        ClockControl.Map(control.MapGroup("/clock"), simulator.Clock);
        FaultControl.Map(control.MapGroup("/faults"), simulator.Faults);
        ZoomControl.Map(control.MapGroup("/zoom"), simulator.Zoom);
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
