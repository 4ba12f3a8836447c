using Microsoft.Extensions.Options;
using SalesFlow.Video;
using SalesFlow.Video.Testing;
using SalesFlow.Video.Testing.Zoom;

namespace SalesFlow.App.Simulation;

/// <summary>Runs the simulator as long as the app runs.</summary>
internal sealed partial class SimulatorService(
    SimulatorAddress address, SimulatorClock clock, IOptions<SalesFlowVideoOptions> options, ILogger<SimulatorService> logger)
    : IHostedService, IAsyncDisposable
{
    private PlatformSimulator? _simulator;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _simulator = await PlatformSimulator.StartAsync(new() { Url = address.Value!.AbsoluteUri, Clock = clock }, cancellationToken);
        _simulator.Zoom.RegisterApp(ZoomApp.Demo with
        {
            WebhookUrl = new Uri(options.Value.PublicBaseUrl!, "/api/webhooks/zoom"),
            IsPublished = true,
        });
        LogStarted(address.Value);
    }

    public async Task StopAsync(CancellationToken cancellationToken) => await DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _simulator, null) is { } simulator)
            await simulator.DisposeAsync();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "No platform is configured: the platforms are simulated on {Address}")]
    private partial void LogStarted(Uri address);
}
