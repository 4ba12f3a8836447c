using System.Security.Cryptography;
using System.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.EntityFramework.Tests.Databases;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Integrations;

namespace SalesFlow.Video.EntityFramework.Tests.Tokens;

/// <summary>The key of all stored tokens changes on two nodes while both of them get and refresh tokens.</summary>
public abstract class KeyRotationContract<TContext>(DatabaseStores<TContext> stores)
    where TContext : DbContext
{
    private const int Accounts = 8;
    private const int Nodes = 2;

    private readonly StrictPlatform _platform = new();
    private readonly TokenKeyOptions _keys = new() { Current = "k1", Keys = { ["k1"] = NewKey(), ["k2"] = NewKey() } };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact(Timeout = 50_000)]
    public async Task No_token_is_lost_and_none_keeps_the_old_key()
    {
        await (await stores.StartAsync(TimeProvider.System)).DisposeAsync();
        await using var one = Build();
        await using var two = Build();
        List<Integration> integrations = [];
        for (var index = 0; index < Accounts; index++)
            integrations.Add(await ConnectAsync(one, $"account-{index}"));

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var rounds = new int[Nodes * Accounts];
        var traffic = Task.WhenAll(Enumerable.Range(0, rounds.Length).Select(index => Task.Run(
            () => UseOnAndOnAsync(index < Accounts ? one : two, integrations[index % Accounts], rounds, index, stop.Token), Cancellation)));
        await UntilAllWentOnAsync(rounds, traffic);

        _keys.Current = "k2";
        var rewritten = await Task.WhenAll(RewriteAsync(one), RewriteAsync(two));
        await UntilAllWentOnAsync(rounds, traffic);
        await stop.CancelAsync();
        await traffic;

        Assert.InRange(rewritten.Sum(), Accounts / 2, Accounts);
        Assert.Equal(0, _platform.Rejections);
        await AssertOnlyTheNewKeyIsNeededAsync(two, integrations);
    }

    /// <summary>Half of the accounts are refreshed on and on, so that rotation and refresh want the same lease; the others are only used.</summary>
    private static async Task UseOnAndOnAsync(
        ServiceProvider services, Integration integration, int[] rounds, int index, CancellationToken stop)
    {
        var source = services.GetRequiredService<AccessTokenSource>();
        for (long? refused = null; !stop.IsCancellationRequested;)
        {
            var token = await source.GetAsync(integration, refused, CancellationToken.None);
            refused = index % 2 == 0 ? token.Version : null;
            Interlocked.Increment(ref rounds[index]);

            // A breath for whoever waits for the lease, as calls to a platform leave it.
            await Task.Delay(5, CancellationToken.None);
        }
    }

    private static async Task UntilAllWentOnAsync(int[] rounds, Task traffic)
    {
        var before = rounds.ToArray();
        while (rounds.Zip(before).Any(static pair => pair.First == pair.Second))
        {
            if (traffic.IsCompleted)
                await traffic;
            await Task.Delay(10, Cancellation);
        }
    }

    private static Task<int> RewriteAsync(ServiceProvider services) => services.GetRequiredService<TokenKeyRotation>().RewriteAsync(Cancellation);

    private async Task AssertOnlyTheNewKeyIsNeededAsync(ServiceProvider services, List<Integration> integrations)
    {
        var stored = await services.GetRequiredService<ITokenStore>().ListAsync(null, 1000, Cancellation);
        Assert.Equal(Accounts, stored.Count);
        Assert.All(stored, static pair => Assert.StartsWith("sf1.k2.", pair.Value.AccessToken, StringComparison.Ordinal));
        Assert.All(stored, static pair => Assert.StartsWith("sf1.k2.", pair.Value.RefreshToken, StringComparison.Ordinal));

        _keys.Keys.Remove("k1");
        var source = services.GetRequiredService<AccessTokenSource>();
        foreach (var integration in integrations)
        {
            var token = await source.GetAsync(integration, cancellationToken: Cancellation);
            Assert.True(_platform.IsLatest(integration.PlatformUserId, token.Value));
            var refreshed = await source.GetAsync(integration, token.Version, Cancellation);
            Assert.True(_platform.IsLatest(integration.PlatformUserId, refreshed.Value));
            var state = await services.GetRequiredService<IIntegrationStore>().FindAsync(integration.Id, Cancellation);
            Assert.Equal(IntegrationState.Connected, state!.State);
        }
    }

    private ServiceProvider Build() => stores.Build(TimeProvider.System, builder =>
    {
        _platform.AddTo(builder.Services);
        builder.Services.Configure<SalesFlowVideoOptions>(options =>
        {
            options.PublicBaseUrl = new Uri("https://crm.example.com");
            options.TokenKeys = _keys;
        });
    });

    private static async Task<Integration> ConnectAsync(ServiceProvider services, string account)
    {
        var (facade, owner) = (services.GetRequiredService<VideoIntegrations>(), new OwnerId("seller"));
        var begun = await facade.BeginAsync(owner, StrictPlatform.Name, "/settings", Cancellation);
        var state = HttpUtility.ParseQueryString(begun.Value!.Query)["state"]!;
        var result = await facade.CompleteAsync(
            owner, StrictPlatform.Name, new OAuthCallback { State = state, Code = new Secret(account) }, Cancellation);
        return result.Integration!;
    }

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
}
