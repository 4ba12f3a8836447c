using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SalesFlow.Video.EntityFramework.Tests.Databases;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.TestKit.Databases;

namespace SalesFlow.Video.EntityFramework.Tests;

public sealed class MigrateOnStartTests(PostgresCluster cluster)
{
    private static readonly PlatformDescriptor Platform = new()
    {
        Platform = MeetingPlatform.Zoom,
        DisplayName = "Zoom",
        IntegrationSlug = "zoom",
        WebhookSlug = "zoom",
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_tables_are_there_in_SQLite_when_anything_else_starts()
    {
        var connectionString = SqliteFile.Create();

        for (var start = 0; start < 2; start++)
        {
            using var host = BuildHost(builder => builder.UseSqliteStores(connectionString, static options => options.MigrateOnStart = true));
            await host.StartAsync(Cancellation);
            await AssertUsableAsync(host);
            await host.StopAsync(Cancellation);
        }

        SqliteFile.Delete(connectionString);
    }

    [Fact]
    public async Task Nodes_that_start_together_on_PostgreSQL_wait_for_one_another()
    {
        var connectionString = await cluster.CreateDatabaseAsync();

        await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ =>
        {
            using var host = BuildHost(builder => builder.UsePostgresStores(connectionString, static options => options.MigrateOnStart = true));
            await host.StartAsync(Cancellation);
            await AssertUsableAsync(host);
            await host.StopAsync(Cancellation);
        }));

        await cluster.DropDatabaseAsync(connectionString);
    }

    [Fact]
    public async Task Without_the_option_nothing_is_created()
    {
        var connectionString = SqliteFile.Create();
        using var host = BuildHost(builder => builder.UseSqliteStores(connectionString));

        var context = await host.Services.GetRequiredService<IDbContextFactory<SqliteVideoDbContext>>().CreateDbContextAsync(Cancellation);

        await using (context)
            Assert.NotEmpty(await context.Database.GetPendingMigrationsAsync(Cancellation));
        Assert.DoesNotContain(host.Services.GetServices<IHostedService>(), static service => service is IHostedLifecycleService);
        SqliteFile.Delete(connectionString);
    }

    /// <summary>A host whose first service, before ours, already needs the tables.</summary>
    private static IHost BuildHost(Action<SalesFlowVideoBuilder> use)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = Environments.Development });
        builder.Services.AddHostedService<FirstReader>();
        builder.Services.AddSingleton(Platform);
        use(builder.Services.AddSalesFlowVideo(static options => options.PublicBaseUrl = new Uri("https://crm.example.com")));
        return builder.Build();
    }

    private static async Task AssertUsableAsync(IHost host) => Assert.Null(
        await host.Services.GetRequiredService<IMeetingStore>().FindAsync(MeetingId.New(TimeProvider.System), Cancellation));

    private sealed class FirstReader(IMeetingStore meetings) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) =>
            meetings.FindAsync(MeetingId.New(TimeProvider.System), cancellationToken);

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
