using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace SalesFlow.App.Health;

/// <summary>Tells an orchestrator whether this copy lives and whether it can serve.</summary>
internal static class HealthEndpoints
{
    private const string Ready = "ready";

    public static void AddHealth(this IServiceCollection services) =>
        services.AddHealthChecks().AddCheck<StoreCheck>("stores", tags: [Ready]);

    public static void MapHealth(this WebApplication app)
    {
        // Living means answering at all: a store that is down is no reason to restart.
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = static _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions
        {
            Predicate = static check => check.Tags.Contains(Ready),
            ResponseWriter = static (context, report) => context.Response.WriteAsJsonAsync(new
            {
                status = report.Status.ToString().ToLowerInvariant(),
                checks = report.Entries.ToDictionary(static entry => entry.Key, static entry => entry.Value.Status.ToString().ToLowerInvariant()),
            }),
        });
    }
}
