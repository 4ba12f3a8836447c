using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SalesFlow.Video.Testing.Control;
using SalesFlow.Video.Testing.Faults;
using SalesFlow.Video.Testing.Requests;
using SalesFlow.Video.Testing.Zoom;

namespace SalesFlow.Video.Testing;

/// <summary>Builds the web server behind a <see cref="PlatformSimulator"/>.</summary>
internal static class PlatformSimulatorHost
{
    // A held-back answer must not hold up the end of a test run.
    private static readonly TimeSpan ShutdownPatience = TimeSpan.FromSeconds(1);

    internal static async Task<PlatformSimulator> StartAsync(PlatformSimulatorOptions options, CancellationToken cancellationToken)
    {
        RequireLoopback(options.Url);
        var application = Build(options);
        var simulator = new PlatformSimulator(application);
        var platforms = application.Services.GetServices<IPlatformModule>().ToList();
        application.MapControl(simulator, platforms);
        platforms.ForEach(platform => platform.Map(application));
        try
        {
            await application.StartAsync(cancellationToken);
        }
        catch
        {
            await application.DisposeAsync();
            throw;
        }

        application.Services.GetRequiredService<SimulatorAddress>().Value = new Uri(application.Urls.Single());
        return simulator;
    }

    private static WebApplication Build(PlatformSimulatorOptions options)
    {
        // The empty builder: neither the host application's settings nor its environment variables reach the simulator.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(options.Url).ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, NoSignals>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownPatience);
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        AddClock(builder.Services, options);
        builder.Services.AddSingleton(options).AddSharedParts().AddControlJson().AddZoomSimulator(options.Zoom);

        var application = builder.Build();
        application.UseMiddleware<RequestLogMiddleware>();
        application.UsePlatformMarks();
        application.UseMiddleware<FaultMiddleware>();
        application.UseControlProblems();
        application.UseRouting();
        return application;
    }

    // What the container makes it disposes, and what it is given it does not: a shared clock outlives the simulator.
    private static void AddClock(IServiceCollection services, PlatformSimulatorOptions options) => _ = options.Clock is { } shared
        ? services.AddSingleton(shared)
        : services.AddSingleton(_ => new SimulatorClock(options.StartTime, options.Speed));

    private static void RequireLoopback(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttp || !uri.IsLoopback)
        {
            throw new ArgumentException(
                $"The simulator cannot listen on '{url}'. Use http on loopback, such as http://127.0.0.1:0 or http://localhost:8100.");
        }
    }

    /// <summary>Leaves Ctrl+C and SIGTERM to the process that embeds the simulator.</summary>
    private sealed class NoSignals : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
