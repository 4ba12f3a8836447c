using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SalesFlow.Video.EntityFramework.Tests.Consumer;
using SalesFlow.Video.EntityFramework.Tests.Databases;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.EntityFramework.Tests;

/// <summary>Rows that the first version wrote are brought up to date without losing a meeting or a change that is on its way.</summary>
public abstract class WishUpgradeTests<TContext>(DatabaseStores<TContext> stores) : IAsyncLifetime
    where TContext : DbContext
{
    private const string FirstVersion = "Initial";
    private static readonly OwnerId Seller = new("seller");
    private static readonly DateTimeOffset Start = new(2030, 5, 6, 9, 0, 0, TimeSpan.Zero);

    private ServiceProvider _services = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private IMeetingStore Meetings => _services.GetRequiredService<IMeetingStore>();

    public async ValueTask InitializeAsync() => _services = await stores.StartAsync(TimeProvider.System);

    [Theory]
    [InlineData(MeetingCommandKind.Update, SyncState.Pending, MeetingStatus.Scheduled, MeetingStatus.Scheduled)]
    [InlineData(MeetingCommandKind.Update, SyncState.Failed, MeetingStatus.Scheduled, MeetingStatus.Scheduled)]
    [InlineData(MeetingCommandKind.Cancel, SyncState.Pending, MeetingStatus.Cancelled, MeetingStatus.Scheduled)]
    [InlineData(MeetingCommandKind.Cancel, SyncState.Failed, MeetingStatus.Cancelled, MeetingStatus.Scheduled)]
    [InlineData(MeetingCommandKind.Create, SyncState.Pending, MeetingStatus.Provisioning, MeetingStatus.Provisioning)]
    public async Task A_wish_that_stood_in_the_row_stands_beside_it(
        MeetingCommandKind what, SyncState state, MeetingStatus before, MeetingStatus after)
    {
        var meeting = Planned() with
        {
            Status = before,
            PlatformMeetingId = what == MeetingCommandKind.Create ? null : "12345",
            Agenda = "Prices",
            Sync = state == SyncState.Failed ? MeetingSync.Failed(what, VideoErrorCode.PlatformRefused) : MeetingSync.Pending(what),
        };
        var command = new MeetingCommand { Id = Guid.NewGuid(), MeetingId = meeting.Id, Kind = what, CreatedAt = Start, DueAt = Start };
        await WriteInFirstVersionAsync(meeting, command);

        await UpgradeAsync();

        var read = (await Meetings.FindAsync(meeting.Id, Cancellation))!;
        var listed = await Meetings.ListAsync(
            new MeetingQuery { Owner = Seller, Now = Start.AddDays(-1), Upcoming = true, Status = after }, Cancellation);
        Assert.Equal((after, state, what), (read.Status, read.Sync.State, read.Sync.What));
        Assert.Equal(what == MeetingCommandKind.Update ? WishOf(meeting) : null, read.Sync.Wish);
        Assert.Equal([meeting.Id], listed.Items.Select(static item => item.Id));
        Assert.Equal(JobState.Waiting, (await _services.GetRequiredService<IJobStore>().FindAsync(command.Id, Cancellation))!.State);
    }

    [Fact]
    public async Task A_meeting_that_was_confirmed_is_as_it_was_and_written_by_nobody()
    {
        var meeting = Planned() with { PlatformMeetingId = "12345", Agenda = "Prices", Invitees = [new Invitee("buyer@example.com", "Buyer")] };
        await WriteInFirstVersionAsync(meeting);

        await UpgradeAsync();

        var read = (await Meetings.FindAsync(meeting.Id, Cancellation))!;
        Assert.Equal(meeting.Invitees, read.Invitees);
        Assert.Empty(read.PastPlans);
        Assert.Equal(meeting with { Version = 1, Invitees = read.Invitees, PastPlans = read.PastPlans }, read);
    }

    [Fact]
    public async Task Many_meetings_of_the_first_version_are_written_anew_once()
    {
        List<Meeting> meetings = [.. Enumerable.Range(0, 450).Select(number => Planned() with
        {
            PlatformMeetingId = $"{number}",
            Status = MeetingStatus.Cancelled,
            Sync = MeetingSync.Failed(MeetingCommandKind.Cancel, VideoErrorCode.PlatformRefused),
        })];
        foreach (var meeting in meetings)
            await Meetings.AddAsync(meeting, null, [], Cancellation);

        await UpgradeAsync();
        await UpgradeAsync();

        Assert.All(
            await Task.WhenAll(meetings.Select(meeting => Meetings.FindAsync(meeting.Id, Cancellation))), static meeting => Assert.Equal(2, meeting!.Version));
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private static Meeting Planned() => new()
    {
        Id = MeetingId.New(TimeProvider.System),
        Owner = Seller,
        IntegrationId = IntegrationId.New(TimeProvider.System),
        Platform = MeetingPlatform.Zoom,
        Title = "Product demo",
        ScheduledStart = Start,
        Duration = TimeSpan.FromMinutes(30),
        TimeZone = "Europe/Berlin",
        Status = MeetingStatus.Scheduled,
        Sync = MeetingSync.Confirmed,
        CreatedAt = Start,
        UpdatedAt = Start,
    };

    private static MeetingPatch WishOf(Meeting meeting) => new()
    {
        Title = meeting.Title,
        Start = meeting.ScheduledStart,
        Duration = meeting.Duration,
        TimeZone = meeting.TimeZone,
        Agenda = meeting.Agenda ?? "",
    };

    /// <summary>Goes back to the tables of the first version: what it did not know is gone afterwards.</summary>
    private async Task WriteInFirstVersionAsync(Meeting meeting, params MeetingCommand[] commands)
    {
        await Meetings.AddAsync(meeting, null, commands, Cancellation);
        await MigrateAsync(FirstVersion);
        await MigrateAsync(null);
    }

    private async Task UpgradeAsync()
    {
        var rewriting = (BackgroundService)_services.GetServices<IHostedService>().Single(static service => service.GetType().Name == "RewriteEarlierRows");
        await rewriting.StartAsync(Cancellation);
        await rewriting.ExecuteTask!;
    }

    private async Task MigrateAsync(string? target)
    {
        await using var context = await _services.GetRequiredService<IDbContextFactory<TContext>>().CreateDbContextAsync(Cancellation);
        await context.GetService<IMigrator>().MigrateAsync(target, Cancellation);
    }
}

public sealed class SqliteWishUpgradeTests(SqliteStores stores) : WishUpgradeTests<SqliteVideoDbContext>(stores), IClassFixture<SqliteStores>;

public sealed class PostgresWishUpgradeTests(PostgresStores stores) : WishUpgradeTests<PostgresVideoDbContext>(stores), IClassFixture<PostgresStores>;

public sealed class SqliteCrmWishUpgradeTests(SqliteCrmStores stores) : WishUpgradeTests<SqliteCrmContext>(stores), IClassFixture<SqliteCrmStores>;

public sealed class PostgresCrmWishUpgradeTests(PostgresCrmStores stores) : WishUpgradeTests<PostgresCrmContext>(stores), IClassFixture<PostgresCrmStores>;
