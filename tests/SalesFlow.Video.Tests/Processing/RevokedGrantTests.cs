using SalesFlow.Video.Events;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Tests.Fakes;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Tests.Processing;

public sealed class RevokedGrantTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_removal_at_the_platform_deletes_the_tokens_and_tells_the_owner_once()
    {
        await using var stage = await HeldStage.StartAsync();
        var integration = stage.Meeting.IntegrationId;
        stage.Application.Clock.Advance(TimeSpan.FromMinutes(1));
        var removal = Removal(stage);

        var first = await stage.TellAsync(removal);
        var second = await stage.TellAsync(removal);
        await stage.WaitForDeliveryAsync(first, DeliveryState.Processed);
        await stage.WaitForDeliveryAsync(second, DeliveryState.Processed);
        await stage.WaitForAsync(_ => stage.Notebook.Events.Count > 0);

        Assert.Null(await stage.Application.Get<ITokenStore>().FindAsync(integration, Token));
        Assert.Equal(
            IntegrationState.ReconnectRequired, (await stage.Application.Get<IIntegrationStore>().FindAsync(integration, Token))!.State);
        Assert.IsType<IntegrationReconnectRequired>(Assert.Single(stage.Notebook.Events));
    }

    [Fact]
    public async Task Who_connected_again_since_keeps_the_new_grant()
    {
        await using var stage = await HeldStage.StartAsync();
        var removal = Removal(stage);
        stage.Application.Clock.Advance(TimeSpan.FromMinutes(1));
        await stage.Application.ConnectAsync(Token);

        var delivery = await stage.TellAsync(removal);
        await stage.WaitForDeliveryAsync(delivery, DeliveryState.Ignored);

        Assert.NotNull(await stage.Application.Get<ITokenStore>().FindAsync(stage.Meeting.IntegrationId, Token));
    }

    private static PlatformSignal Removal(HeldStage stage) => new()
    {
        Kind = PlatformSignalKind.GrantRevoked,
        HappenedAt = stage.Application.Clock.GetUtcNow(),
        AccountId = stage.Application.Platform.AccountId,
    };
}
