using SalesFlow.Video.Testing;

namespace SalesFlow.App.Simulation;

/// <summary>Runs the simulator as long as the app runs.</summary>
internal sealed partial class SimulatorService(SimulatorAddress address, ILogger<SimulatorService> logger) : IHostedService, IAsyncDisposable
{
    private PlatformSimulator? _simulator;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _simulator = await PlatformSimulator.StartAsync(new() { Url = address.Value!.AbsoluteUri }, cancellationToken);
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
