using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.EntityFramework.Tests.Databases;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.EntityFramework.Tests;

/// <summary>A title that an earlier version stored is found as it was before, although its form for searching is of another kind today.</summary>
public sealed class EarlierTitleTests(SqliteStores stores) : IClassFixture<SqliteStores>
{
    private static readonly OwnerId Seller = new("seller");
    private static readonly DateTimeOffset Now = new(2027, 1, 4, 9, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Price  review", "price  review")]
    [InlineData("Ｄｅｍｏ", "ｄｅｍｏ")]
    [InlineData("Auf\u00ADtrag", "auf\u00ADtrag")]
    [InlineData("Übergabe", "übergabe")]
    public async Task A_row_of_an_earlier_version_is_found_as_before(string title, string text)
    {
        await using var services = await stores.StartAsync(TimeProvider.System);
        var store = services.GetRequiredService<IMeetingStore>();
        await store.AddAsync(NewMeeting(title), null, [], Token);
        await using var context = await services.GetRequiredService<IDbContextFactory<SqliteVideoDbContext>>().CreateDbContextAsync(Token);
        await context.Database.ExecuteSqlAsync($"UPDATE video_meetings SET title_search = {title.ToUpperInvariant()}", Token);

        var page = await store.ListAsync(new MeetingQuery { Owner = Seller, Now = Now, Text = text }, Token);

        Assert.Single(page.Items);
    }

    private static Meeting NewMeeting(string title) => new()
    {
        Id = MeetingId.New(TimeProvider.System),
        Owner = Seller,
        IntegrationId = IntegrationId.New(TimeProvider.System),
        Platform = MeetingPlatform.Zoom,
        Title = title,
        ScheduledStart = Now,
        Duration = TimeSpan.FromMinutes(30),
        TimeZone = "Europe/Berlin",
        Status = MeetingStatus.Scheduled,
        Sync = MeetingSync.Confirmed,
        CreatedAt = Now,
        UpdatedAt = Now,
    };
}
