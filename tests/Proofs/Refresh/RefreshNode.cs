using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Integrations;

namespace SalesFlow.Video.Proofs.Refresh;

/// <summary>One process that asks for tokens without a pause, often reporting the one it has as refused.</summary>
internal static class RefreshNode
{
    private const int Callers = 8;

    public static async Task<int> RunAsync(RefreshNodeSettings settings)
    {
        using var host = RefreshHost.Build(settings.Postgres, settings.Api, settings.OAuth, settings.TokenKey, migrates: false);
        await host.StartAsync();
        var ids = await ListAsync(host.Services.GetRequiredService<ITokenStore>());
        var errors = new ConcurrentDictionary<string, int>();
        using var end = new CancellationTokenSource(settings.Duration);

        await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(() => CallAsync(host.Services, ids, errors, end.Token))));
        await host.StopAsync();
        Console.WriteLine(JsonSerializer.Serialize(errors));
        return 0;
    }

    private static async Task<IReadOnlyList<IntegrationId>> ListAsync(ITokenStore tokens) =>
        [.. (await tokens.ListAsync(null, int.MaxValue)).Select(pair => pair.Key)];

    private static async Task CallAsync(
        IServiceProvider services, IReadOnlyList<IntegrationId> ids, ConcurrentDictionary<string, int> errors, CancellationToken end)
    {
        var store = services.GetRequiredService<IIntegrationStore>();
        var source = services.GetRequiredService<AccessTokenSource>();
        var seen = new Dictionary<IntegrationId, long>();
        while (!end.IsCancellationRequested)
        {
            var id = ids[Random.Shared.Next(ids.Count)];
            try
            {
                var integration = (await store.FindAsync(id, CancellationToken.None))!;
                if (integration.State == IntegrationState.Connected)
                    seen[id] = (await source.GetAsync(integration, seen.TryGetValue(id, out var version) ? version : null, CancellationToken.None)).Version;
            }
            catch (ReconnectRequiredException)
            {
                // Told by the state of the integration in the end.
            }
            catch (Exception exception)
            {
                errors.AddOrUpdate((exception as PlatformException)?.Kind.ToString() ?? exception.GetType().Name, 1, (_, count) => count + 1);
            }
        }
    }
}
