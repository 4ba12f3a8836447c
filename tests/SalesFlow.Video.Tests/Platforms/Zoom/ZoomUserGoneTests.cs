using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Tests.Fakes;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Tests.Platforms.Zoom;

/// <summary>A webhook says that a user is gone from the Zoom account: the connection of that very user has ended.</summary>
public sealed class ZoomUserGoneTests : ZoomWireTest
{
    private const string Own = "zoom-user";
    private const string OwnEmail = "seller@example.com";

    private static readonly DateTimeOffset Before = ZoomStage.Now.AddDays(-1);

    [Theory]
    [InlineData("user.deactivated")]
    [InlineData("user.deleted")]
    [InlineData("user.disassociated")]
    public async Task The_own_user_is_gone(string name)
    {
        await SaveAsync(Before);

        var state = await TellAsync(BodyOf(name, Own, OwnEmail));

        var row = await ReadAsync();
        Assert.Equal(DeliveryState.Processed, state);
        Assert.Equal((IntegrationState.ReconnectRequired, "account_gone", true), (row.State, row.LastFailure, row.IsAccountGone));
        var exception = await Assert.ThrowsAsync<ReconnectRequiredException>(() => Stage.Meetings.FindAsync(row, MeetingNumber, Cancellation));
        Assert.Equal(PlatformErrorKind.AccountGone, exception.Kind);
        Assert.Empty(Stage.Sent);
    }

    [Theory]
    [InlineData("colleague", "a1", "colleague@example.com", "admin")]
    [InlineData("user-of-another-account", "a2", "buyer@example.test", "admin")]
    [InlineData("had-the-address-before", "a1", OwnEmail, "admin")]
    [InlineData("removed-by-the-own-user", "a1", "colleague@example.com", Own)]
    [InlineData("ZOOM-USER", "a1", "colleague@example.com", "admin")]
    public async Task Another_user_who_is_gone_is_none_of_our_business(string user, string account, string email, string @operator)
    {
        await SaveAsync(Before);

        foreach (var name in (string[])["user.deactivated", "user.deleted", "user.disassociated"])
            Assert.Equal(DeliveryState.Ignored, await TellAsync(BodyOf(name, user, email, account, @operator)));

        Assert.Equal((IntegrationState.Connected, null), ((await ReadAsync()).State, (await ReadAsync()).LastFailure));
    }

    [Fact]
    public async Task Who_connected_again_since_keeps_the_connection()
    {
        await SaveAsync(ZoomStage.Now);

        Assert.Equal(DeliveryState.Ignored, await TellAsync(BodyOf("user.deactivated", Own, OwnEmail)));

        Assert.Equal(IntegrationState.Connected, (await ReadAsync()).State);
    }

    [Fact]
    public async Task Who_is_gone_without_an_id_is_kept_for_a_later_version()
    {
        await SaveAsync(Before);

        Assert.Equal(DeliveryState.NotUnderstood, await TellAsync(BodyOf("user.deleted", "", OwnEmail)));

        Assert.Equal(IntegrationState.Connected, (await ReadAsync()).State);
    }

    private async Task SaveAsync(DateTimeOffset connectedAt) => Assert.True(await Stage.Services.GetRequiredService<IIntegrationStore>().SaveAsync(
        Stage.Integration with { PlatformEmail = OwnEmail, ConnectedAt = connectedAt }, 0, [], Cancellation));

    private async Task<Integration> ReadAsync() =>
        (await Stage.Services.GetRequiredService<IIntegrationStore>().FindAsync(Stage.Integration.Id, Cancellation))!;

    /// <summary>Delivers a webhook, does what follows from it, and returns what became of it.</summary>
    private async Task<DeliveryState> TellAsync(string body)
    {
        var id = Guid.NewGuid();
        var deliveries = Stage.Services.GetRequiredService<IDeliveryStore>();
        var delivery = new Delivery
        {
            Id = id,
            Platform = MeetingPlatform.Zoom,
            Key = id.ToString(),
            Body = Encoding.UTF8.GetBytes(body),
            ReceivedAt = ZoomStage.Now,
        };
        await deliveries.AppendAsync([delivery], Cancellation);
        await deliveries.DispatchAsync(ZoomStage.Now, 10, Cancellation);

        await Stage.Services.GetRequiredService<JobRunner>().RunDueAsync(static () => { }, Cancellation);
        return (await deliveries.FindAsync(id, Cancellation))!.State;
    }

    private static string BodyOf(string name, string user, string email, string account = "a1", string @operator = "admin") => $$"""
        {"event":"{{name}}","event_ts":{{Before.AddHours(1).ToUnixTimeMilliseconds()}},"payload":{"account_id":"{{account}}","operator":"admin@example.com",
         "operator_id":"{{@operator}}","object":{"id":"{{user}}","first_name":"Seller","last_name":"","email":"{{email}}","type":2} } }
        """;
}
