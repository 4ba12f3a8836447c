using Microsoft.Extensions.Diagnostics.HealthChecks;
using SalesFlow.Video;
using SalesFlow.Video.Hosting;

namespace SalesFlow.App.Health;

/// <summary>Healthy when the stores answer a question.</summary>
internal sealed class StoreCheck(VideoMeetings meetings) : IHealthCheck
{
    private static readonly MeetingId Nothing = new(Guid.Empty);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        // What the store throws makes the check unhealthy by itself.
        await meetings.FindOwnerAsync(Nothing, cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
