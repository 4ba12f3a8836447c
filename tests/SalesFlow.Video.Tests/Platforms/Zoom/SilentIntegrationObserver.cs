using SalesFlow.Video.Integrations;

namespace SalesFlow.Video.Tests.Platforms.Zoom;

/// <summary>Lets every outcome of a refresh pass by.</summary>
internal sealed class SilentIntegrationObserver : IIntegrationObserver
{
    public Task OnRefreshedAsync(IntegrationId id, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task OnRefreshFailedAsync(IntegrationId id, string errorCode, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task OnGrantRejectedAsync(IntegrationId id, long tokenVersion, CancellationToken cancellationToken = default) => Task.CompletedTask;
}
