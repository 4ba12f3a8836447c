using Microsoft.Extensions.Diagnostics.HealthChecks;
using SalesFlow.App.Simulation;

namespace SalesFlow.App.Health;

/// <summary>Healthy when the simulator answers, or when none is needed.</summary>
internal sealed class SimulatorCheck(SimulatorAddress simulator, IHttpClientFactory clients) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (simulator.Value is null)
            return HealthCheckResult.Healthy();

        using var client = clients.CreateClient();
        client.Timeout = Patience;
        using var answer = await client.GetAsync(simulator.Value, cancellationToken);
        return answer.IsSuccessStatusCode ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The simulator does not answer properly.");
    }
}
