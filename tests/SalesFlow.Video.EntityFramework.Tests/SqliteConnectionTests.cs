using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.EntityFramework.Tests.Databases;
using SalesFlow.Video.Events;
using SalesFlow.Video.Integrations;

namespace SalesFlow.Video.EntityFramework.Tests;

public sealed class SqliteConnectionTests(SqliteStores stores) : IClassFixture<SqliteStores>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("busy_timeout", "5000")]
    [InlineData("foreign_keys", "1")]
    public async Task Each_connection_is_set_up(string pragma, string expected)
    {
        await using var services = stores.Build(TimeProvider.System);
        await using var context = await services.GetRequiredService<IDbContextFactory<SqliteVideoDbContext>>().CreateDbContextAsync(Cancellation);
        await context.Database.OpenConnectionAsync(Cancellation);
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {pragma}";

        var value = await command.ExecuteScalarAsync(Cancellation);

        Assert.Equal(expected, Convert.ToString(value, CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_write_waits_for_another_process_and_a_read_does_not()
    {
        await using var services = await stores.StartAsync(TimeProvider.System);
        var states = services.GetRequiredService<IOAuthStateStore>();
        var state = new OAuthState
        {
            Id = "state",
            Owner = new OwnerId("seller"),
            Platform = MeetingPlatform.Zoom,
            CodeVerifier = "verifier",
            ExpiresAt = TimeProvider.System.GetUtcNow().AddMinutes(10),
        };
        await using var other = new SqliteConnection(stores.ConnectionString);
        await other.OpenAsync(Cancellation);
        var lockedFile = other.BeginTransaction();

        var write = Task.Run(() => states.AddAsync(state, TimeProvider.System.GetUtcNow(), Cancellation), Cancellation);
        await services.GetRequiredService<IEventStore>().FindAsync(Guid.NewGuid(), Cancellation);
        Assert.False(write.IsCompleted);
        await lockedFile.RollbackAsync(Cancellation);
        await lockedFile.DisposeAsync();
        await write;

        Assert.NotNull(await states.TakeAsync("state", Cancellation));
    }
}
