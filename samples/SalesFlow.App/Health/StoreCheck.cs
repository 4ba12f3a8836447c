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
        try
        {
            await meetings.FindOwnerAsync(Nothing, cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("The stores do not answer.", exception);
        }
    }
}
