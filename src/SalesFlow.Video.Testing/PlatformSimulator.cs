using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Testing.Accounts;
using SalesFlow.Video.Testing.Faults;
using SalesFlow.Video.Testing.Meetings;
using SalesFlow.Video.Testing.Requests;
using SalesFlow.Video.Testing.State;
using SalesFlow.Video.Testing.Webhooks;
using SalesFlow.Video.Testing.Zoom;

namespace SalesFlow.Video.Testing;

/// <summary>Plays the video platforms over real HTTP on a loopback address, strictly and with scripted faults.</summary>
/// <remarks>Each instance is a world of its own; several run in one process. Disposing stops the server and everything in flight.</remarks>
public sealed class PlatformSimulator : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly SimulatorAddress _address;
    private readonly RequestLog _requests;
    private readonly WebhookLog _attempts;
    private readonly WeatherReport _weather;

    internal PlatformSimulator(WebApplication application)
    {
        var services = application.Services;
        _application = application;
        _address = services.GetRequiredService<SimulatorAddress>();
        _requests = services.GetRequiredService<RequestLog>();
        _attempts = services.GetRequiredService<WebhookLog>();
        _weather = services.GetRequiredService<WeatherReport>();
        Clock = services.GetRequiredService<SimulatorClock>();
        Faults = services.GetRequiredService<FaultScript>();
        Accounts = services.GetRequiredService<AccountBook>();
        Meetings = services.GetRequiredService<SimulatedMeetings>();
        Zoom = services.GetRequiredService<ZoomSimulator>();
    }

    /// <summary>The root of the simulator, such as <c>http://127.0.0.1:12345/</c>. Each platform lives below its name, Zoom below <c>zoom</c>.</summary>
    public Uri BaseAddress => _address.Value;

    /// <summary>The time that every platform here lives in.</summary>
    public SimulatorClock Clock { get; }

    /// <summary>What goes wrong next.</summary>
    public FaultScript Faults { get; }

    /// <summary>The people who exist, at every platform.</summary>
    public AccountBook Accounts { get; }

    /// <summary>The meetings of all platforms.</summary>
    public SimulatedMeetings Meetings { get; }

    /// <summary>What only Zoom has.</summary>
    public ZoomSimulator Zoom { get; }

    /// <summary>The latest thousand requests that the platforms received, oldest first.</summary>
    public IReadOnlyList<RecordedRequest> Requests => _requests.List();

    /// <summary>The latest thousand attempts to deliver webhooks, oldest first, questions to the endpoints included.</summary>
    public IReadOnlyList<WebhookAttempt> WebhookAttempts => _attempts.List();

    /// <summary>What happens to webhooks on their way, from the next one on.</summary>
    /// <exception cref="ArgumentException">There is no such weather; the message says why.</exception>
    public WebhookWeather WebhookWeather
    {
        get => _weather.Current;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            _weather.Current = value.Problem is { } problem ? throw new ArgumentException(problem) : value;
        }
    }

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
