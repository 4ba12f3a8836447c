using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace SalesFlow.App.Health;

/// <summary>Tells an orchestrator whether this copy lives and whether it can serve.</summary>
internal static class HealthEndpoints
{
    public static void AddHealth(this IServiceCollection services) => services.AddHealthChecks()
        .AddCheck<StartedCheck>("started")
        .AddCheck<StoreCheck>("stores")
        .AddCheck<SimulatorCheck>("simulator");

    public static void MapHealth(this WebApplication app)
    {
        // Living means answering at all: a store that is down is no reason to restart.
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = static _ => false, ResponseWriter = WriteAsync });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync });
    }

    private static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(
        new
        {
            status = WordFor(report.Status),
            checks = report.Entries.ToDictionary(static entry => entry.Key, static entry => WordFor(entry.Value.Status)),
        },
        context.RequestAborted);

    private static string WordFor(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "healthy",
        HealthStatus.Degraded => "degraded",
        _ => "unhealthy",
    };
}
