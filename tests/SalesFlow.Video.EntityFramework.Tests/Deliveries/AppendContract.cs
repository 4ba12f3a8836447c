using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.EntityFramework.Tests.Databases;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.EntityFramework.Tests.Deliveries;

/// <summary>What holds when an append fails.</summary>
public abstract class AppendContract<TContext>(DatabaseStores<TContext> stores)
    where TContext : DbContext
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_list_is_stored_whole_or_not_at_all_and_the_next_one_finds_its_way()
    {
        await using var services = await stores.StartAsync(TimeProvider.System);
        var store = services.GetRequiredService<IDeliveryStore>();
        var known = NewDelivery("known");
        await store.AppendAsync([known], Cancellation);
        var (fine, sameId) = (NewDelivery("fine"), NewDelivery("other") with { Id = known.Id });

        // Not the same delivery again, but another one under its id: a mistake.
        await Assert.ThrowsAnyAsync<DbException>(() => store.AppendAsync([fine, sameId], Cancellation));

        Assert.Null(await store.FindAsync(fine.Id, Cancellation));
        Assert.Equal([true], await store.AppendAsync([fine], Cancellation));
    }

    [Fact]
    public async Task Appends_and_other_writes_take_turns()
    {
        await using var services = await stores.StartAsync(TimeProvider.System);
        var store = services.GetRequiredService<IDeliveryStore>();

        await Task.WhenAll(Enumerable.Range(0, 30).Select(index => Task.Run(
            async () =>
            {
                var delivery = NewDelivery($"{index}");
                Assert.Equal([true], await store.AppendAsync([delivery], Cancellation));
                await store.MarkAsync(delivery.Id, DeliveryState.Processed, null, Cancellation);
            },
            Cancellation)));

        Assert.Equal(30, (await store.ListAsync(new DeliveryQuery(DeliveryState.Processed, null, null, 100), Cancellation)).Count);
    }

    private static Delivery NewDelivery(string key) => new()
    {
        Id = Guid.NewGuid(),
        Platform = MeetingPlatform.Zoom,
        Key = key,
        Body = "{}"u8.ToArray(),
        ReceivedAt = new DateTimeOffset(2027, 3, 1, 9, 0, 0, TimeSpan.Zero),
    };
}
