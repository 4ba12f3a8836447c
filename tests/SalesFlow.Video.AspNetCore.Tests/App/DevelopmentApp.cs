namespace SalesFlow.Video.AspNetCore.Tests.App;

/// <summary>One app in Development for the tests of a class that only read.</summary>
public sealed class DevelopmentApp : IAsyncLifetime
{
    private AppHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await AppHost.StartAsync();

    internal AppHost Host => _host;

    public HttpClient Client() => _host.Client();

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
