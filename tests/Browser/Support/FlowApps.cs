using SalesFlow.Video.Proofs.App;
using SalesFlow.Video.TestKit.Databases;

namespace SalesFlow.App.Browser.Support;

/// <summary>The running app on each database; everybody who uses it signs up as somebody else.</summary>
public sealed class FlowApps : IAsyncDisposable
{
    private readonly PostgresCluster _cluster = new();
    private readonly Dictionary<string, AppProcess> _apps = [];

    public async Task<AppProcess> OnAsync(string database)
    {
        if (_apps.TryGetValue(database, out var running))
            return running;

        var connectionString = database == "postgres" ? await CreatePostgresAsync() : null;
        return _apps[database] = await AppProcess.StartAsync(connectionString, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var app in _apps.Values)
            await app.DisposeAsync();
        await _cluster.DisposeAsync();
    }

    // Made only for those who need it: it takes a second or two.
    private async Task<string> CreatePostgresAsync()
    {
        await _cluster.InitializeAsync();
        return await _cluster.CreateDatabaseAsync();
    }
}
