using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Testing.Faults;
using SalesFlow.Video.Testing.Requests;
using SalesFlow.Video.Testing.State;
using SalesFlow.Video.Testing.Zoom;

namespace SalesFlow.Video.Testing;

/// <summary>Plays the video platforms over real HTTP on a loopback address, strictly and with scripted faults.</summary>
/// <remarks>Each instance is a world of its own; several run in one process. Disposing stops the server and everything in flight.</remarks>
public sealed class PlatformSimulator : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly SimulatorAddress _address;
    private readonly RequestLog _requests;

    internal PlatformSimulator(WebApplication application)
    {
        var services = application.Services;
        _application = application;
        _address = services.GetRequiredService<SimulatorAddress>();
        _requests = services.GetRequiredService<RequestLog>();
        Clock = services.GetRequiredService<SimulatorClock>();
        Faults = services.GetRequiredService<FaultScript>();
        Zoom = services.GetRequiredService<ZoomSimulator>();
    }

    /// <summary>The root of the simulator, such as <c>http://127.0.0.1:12345/</c>. Zoom lives below <c>zoom</c>.</summary>
    public Uri BaseAddress => _address.Value;

    /// <summary>The time that every platform here lives in.</summary>
    public SimulatorClock Clock { get; }

    /// <summary>What goes wrong next.</summary>
    public FaultScript Faults { get; }

    /// <summary>The part that plays Zoom, under <c>/zoom</c>.</summary>
    public ZoomSimulator Zoom { get; }

    /// <summary>The latest thousand requests that the platforms received, oldest first.</summary>
    public IReadOnlyList<RecordedRequest> Requests => _requests.List();

    /// <summary>Starts a simulator and returns when it accepts requests.</summary>
    public static Task<PlatformSimulator> StartAsync(
        PlatformSimulatorOptions? options = null, CancellationToken cancellationToken = default) =>
        PlatformSimulatorHost.StartAsync(options ?? new PlatformSimulatorOptions(), cancellationToken);

    /// <summary>Forgets everything that happened: faults, requests, meetings, grants and deliveries. The clock runs on.</summary>
    public void Reset()
    {
        Faults.Clear();
        foreach (var state in _application.Services.GetServices<IResettable>())
            state.Reset();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync();
        await _application.DisposeAsync();
    }
}
