using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SalesFlow.Video.Events;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Jobs;

namespace SalesFlow.Video.EntityFramework.Tests.Consumer;

public sealed class EventDeliveryTests(SqliteCrmStores stores) : IClassFixture<SqliteCrmStores>
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    [Fact]
    public async Task An_event_in_the_applications_database_reaches_its_consumer()
    {
        var heard = new TaskCompletionSource<IntegrationReconnectRequired>();
        await using var application = Build(heard);
        await application.StartAsync(TestContext.Current.CancellationToken);
        var now = TimeProvider.System.GetUtcNow();
        var integration = new Integration
        {
            Id = IntegrationId.New(TimeProvider.System),
            Owner = new OwnerId("seller"),
            Platform = MeetingPlatform.Zoom,
            PlatformUserId = "user",
            State = IntegrationState.ReconnectRequired,
            ConnectedAt = now,
            UpdatedAt = now,
        };
        var happened = new IntegrationReconnectRequired
        {
            Id = Guid.NewGuid(),
            Owner = integration.Owner,
            OccurredAt = now,
            IntegrationId = integration.Id,
            Platform = integration.Platform,
        };

        await application.Services.GetRequiredService<IIntegrationStore>()
            .SaveAsync(integration, 0, [Record(happened)], TestContext.Current.CancellationToken);

        Assert.Equal(happened, await heard.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));

        // Not before its outcome is written: a write that comes late would meet a database that is being deleted.
        var jobs = application.Services.GetRequiredService<IJobStore>();
        while ((await jobs.ListAsync(new JobQuery(JobState.Done, null, null, 1), TestContext.Current.CancellationToken)).Count == 0)
            await Task.Delay(10, TestContext.Current.CancellationToken);
        await application.StopAsync(TestContext.Current.CancellationToken);
    }

    private WebApplication Build(TaskCompletionSource<IntegrationReconnectRequired> heard)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(heard);
        builder.Services.AddDbContext<SqliteCrmContext>(options => options.UseSqlite(stores.ConnectionString));
        builder.Services.AddSingleton(new PlatformDescriptor
        {
            Platform = MeetingPlatform.Zoom,
            DisplayName = "Zoom",
            IntegrationSlug = "zoom",
            WebhookSlug = "zoom",
        });
        builder.Services.AddSalesFlowVideo(static options => options.PublicBaseUrl = new Uri("https://crm.example.com"))
            .UseEntityFrameworkStores<SqliteCrmContext>()
            .AddEventConsumer<IntegrationReconnectRequired, Listener>();
        return builder.Build();
    }

    private static RecordedEvent Record(IntegrationReconnectRequired happened) => new()
    {
        Id = happened.Id,
        Type = "integration.reconnect_required",
        Owner = happened.Owner,
        OccurredAt = happened.OccurredAt,
        Payload = JsonSerializer.Serialize(happened, Json),
        Consumers = [$"{typeof(Listener).FullName}:integration.reconnect_required"],
    };

    private sealed class Listener(TaskCompletionSource<IntegrationReconnectRequired> heard) : IVideoEventConsumer<IntegrationReconnectRequired>
    {
        public Task ConsumeAsync(IntegrationReconnectRequired videoEvent, CancellationToken cancellationToken)
        {
            heard.TrySetResult(videoEvent);
            return Task.CompletedTask;
        }
    }
}
