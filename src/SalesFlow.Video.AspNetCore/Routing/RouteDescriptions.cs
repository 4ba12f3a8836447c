using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using SalesFlow.Video.AspNetCore.Problems;

namespace SalesFlow.Video.AspNetCore.Routing;

/// <summary>Describes routes for the host's API description.</summary>
internal static class RouteDescriptions
{
    public static RouteHandlerBuilder Named(this RouteHandlerBuilder route, string name, string summary) => route.WithName(name).WithSummary(summary);

    /// <summary>Lists the statuses that are answered with a problem; any route may also fail.</summary>
    public static RouteHandlerBuilder Problems(this RouteHandlerBuilder route, params IEnumerable<int> statuses)
    {
        foreach (var status in statuses.Append(StatusCodes.Status500InternalServerError))
            route.Produces<ProblemBody>(status, ProblemResult.ContentType);
        return route;
    }
}
