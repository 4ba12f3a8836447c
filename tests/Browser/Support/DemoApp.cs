using SalesFlow.Video.Proofs.App;

namespace SalesFlow.App.Browser.Support;

/// <summary>The app with a salesperson's week in it, for tests that only look, or sign up as somebody else and leave time and platforms alone.</summary>
public sealed class DemoApp : IAsyncLifetime
{
    private AppProcess? _app;

    public AppProcess App => _app!;

    public Scenery Scenery { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await AppProcess.StartAsync(null, TestContext.Current.CancellationToken);
        Scenery = new Scenery(_app);
        await Scenery.BuildAsync(TestContext.Current.CancellationToken);
    }

    public Task<Visit> VisitAsync(Chromium chromium, Look look) => Visit.BeginAsync(chromium, App.Api.BaseAddress!, look, App.Simulator.BaseAddress);

    public ValueTask DisposeAsync() => _app?.DisposeAsync() ?? ValueTask.CompletedTask;
}
