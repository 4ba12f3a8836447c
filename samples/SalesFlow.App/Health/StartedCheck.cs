using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace SalesFlow.App.Health;

/// <summary>Healthy once everything that runs in the background was started, and until the app is told to stop.</summary>
internal sealed class StartedCheck(IHostApplicationLifetime lifetime) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var isRunning = lifetime.ApplicationStarted.IsCancellationRequested && !lifetime.ApplicationStopping.IsCancellationRequested;
        return Task.FromResult(isRunning ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The app is starting or stopping."));
    }
}
