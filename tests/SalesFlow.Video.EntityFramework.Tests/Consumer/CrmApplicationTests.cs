using System.Transactions;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SalesFlow.Video.EntityFramework.Tests.Databases;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.TestKit.Databases;

namespace SalesFlow.Video.EntityFramework.Tests.Consumer;

/// <summary>A web project that registers its context as most do, with <c>AddDbContext</c>, and keeps our rows in it.</summary>
public sealed class CrmApplicationTests(PostgresCluster cluster)
{
    private static readonly OwnerId Seller = new("seller");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<bool> Databases() => [true, false];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_the_application_has_not_saved_stays_unsaved(bool isPostgres)
    {
        await using var application = await StartAsync(isPostgres);
        await using var request = application.Services.CreateAsyncScope();
        var context = Context(request.ServiceProvider, isPostgres);
        context.Deals.Add(NewDeal());

        var meeting = await AddMeetingAsync(request.ServiceProvider);

        await using var later = application.Services.CreateAsyncScope();
        Assert.Empty(await Context(later.ServiceProvider, isPostgres).Deals.ToListAsync(Cancellation));
        Assert.NotNull(await later.ServiceProvider.GetRequiredService<IMeetingStore>().FindAsync(meeting, Cancellation));
        Assert.Equal(EntityState.Added, Assert.Single(context.ChangeTracker.Entries()).State);

        await context.SaveChangesAsync(Cancellation);
        var deal = Assert.Single(await Context(later.ServiceProvider, isPostgres).Deals.ToListAsync(Cancellation));
        Assert.Equal((NewDeal().Amount, NewDeal().ClosesAt), (deal.Amount, deal.ClosesAt));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_store_takes_no_part_in_the_applications_transactions(bool isPostgres)
    {
        await using var application = await StartAsync(isPostgres);
        var store = application.Services.GetRequiredService<IMeetingStore>();
        MeetingId meeting;
        using (new TransactionScope(TransactionScopeAsyncFlowOption.Enabled))
        {
            meeting = await AddMeetingAsync(application.Services);
            Assert.NotNull(await store.FindAsync(meeting, Cancellation));
        }

        Assert.NotNull(await store.FindAsync(meeting, Cancellation));
    }

    [Fact]
    public async Task A_context_registered_as_a_singleton_is_not_shared_either()
    {
        await using var application = await StartAsync(isPostgres: false, ServiceLifetime.Singleton);
        var context = application.Services.GetRequiredService<SqliteCrmContext>();
        context.Deals.Add(NewDeal());

        await AddMeetingAsync(application.Services);

        Assert.Equal(EntityState.Added, Assert.Single(context.ChangeTracker.Entries()).State);
    }

    [Fact]
    public async Task A_context_without_our_tables_is_told_how_to_get_them()
    {
        await using var services = new ServiceCollection()
            .AddDbContextFactory<PlainCrmContext>(static options => options.UseSqlite("Data Source=none.db"))
            .AddSalesFlowVideo(static _ => { }).UseEntityFrameworkStores<PlainCrmContext>().Services.BuildServiceProvider();

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => AddMeetingAsync(services));

        Assert.Contains("PlainCrmContext", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("modelBuilder.AddSalesFlowVideo()", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_context_that_nobody_registered_is_asked_for()
    {
        await using var services = new ServiceCollection()
            .AddSalesFlowVideo(static _ => { }).UseEntityFrameworkStores<SqliteCrmContext>().Services.BuildServiceProvider();

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => AddMeetingAsync(services));

        Assert.Contains("AddDbContextFactory<SqliteCrmContext>()", refusal.Message, StringComparison.Ordinal);
    }

    private async Task<CrmApplication> StartAsync(bool isPostgres, ServiceLifetime lifetime = ServiceLifetime.Scoped)
    {
        var connectionString = isPostgres ? await cluster.CreateDatabaseAsync() : SqliteFile.Create();
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.Logging.ClearProviders();
        var video = builder.Services.AddSalesFlowVideo(static _ => { });

        // Our stores come first, to show that the order does not matter.
        if (isPostgres)
        {
            video.UseEntityFrameworkStores<PostgresCrmContext>();
            builder.Services.AddDbContext<PostgresCrmContext>(options => options.UseNpgsql(connectionString), lifetime);
        }
        else
        {
            video.UseEntityFrameworkStores<SqliteCrmContext>();
            builder.Services.AddDbContext<SqliteCrmContext>(options => options.UseSqlite(connectionString), lifetime);
        }

        var application = new CrmApplication(
            builder.Build(), () => isPostgres ? cluster.DropDatabaseAsync(connectionString) : DeleteAsync(connectionString));
        await using var scope = application.Services.CreateAsyncScope();
        await Context(scope.ServiceProvider, isPostgres).Database.MigrateAsync(Cancellation);
        return application;
    }

    private static Task DeleteAsync(string connectionString)
    {
        SqliteFile.Delete(connectionString);
        return Task.CompletedTask;
    }

    private static CrmContext Context(IServiceProvider services, bool isPostgres) =>
        isPostgres ? services.GetRequiredService<PostgresCrmContext>() : services.GetRequiredService<SqliteCrmContext>();

    private static Deal NewDeal() => new()
    {
        Reference = Guid.Empty,
        Name = "Licences",
        Amount = 1234.56m,
        ClosesAt = new DateTimeOffset(2027, 6, 1, 12, 0, 0, TimeSpan.FromHours(2)),
    };

    private static async Task<MeetingId> AddMeetingAsync(IServiceProvider services)
    {
        var now = TimeProvider.System.GetUtcNow();
        var meeting = new Meeting
        {
            Id = MeetingId.New(TimeProvider.System),
            Owner = Seller,
            IntegrationId = IntegrationId.New(TimeProvider.System),
            Platform = MeetingPlatform.Zoom,
            Title = "Product demo",
            ScheduledStart = now,
            Duration = TimeSpan.FromMinutes(30),
            TimeZone = "UTC",
            Status = MeetingStatus.Scheduled,
            Sync = MeetingSync.Confirmed,
            CreatedAt = now,
            UpdatedAt = now,
        };
        await services.GetRequiredService<IMeetingStore>().AddAsync(meeting, null, [], Cancellation);
        return meeting.Id;
    }

    private sealed class CrmApplication(WebApplication application, Func<Task> deleteDatabaseAsync) : IAsyncDisposable
    {
        public IServiceProvider Services => application.Services;

        public async ValueTask DisposeAsync()
        {
            await application.DisposeAsync();
            await deleteDatabaseAsync();
        }
    }
}
