using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Processing;

namespace SalesFlow.Video.Hosting;

/// <summary>Finds the integration to hold a meeting with, and makes sure that it works before anything is stored.</summary>
internal sealed class IntegrationChoice(
    IServiceProvider services, IIntegrationStore store, AccessTokenSource tokens, TimeProvider timeProvider)
{
    private static readonly TimeSpan ProbeLimit = TimeSpan.FromSeconds(5);

    public async Task<VideoResult<Integration>> ChooseAsync(
        OwnerId owner, PlatformDescriptor platform, IntegrationId? id, CancellationToken cancellationToken)
    {
        var ofPlatform = (await store.ListAsync(owner, cancellationToken).ConfigureAwait(false))
            .Where(integration => integration.Platform == platform.Platform).ToList();
        if (id is not null && ofPlatform.TrueForAll(integration => integration.Id != id))
            return Problems.IntegrationNotFound;

        var chosen = ofPlatform.Find(integration => id is null ? integration.IsDefault : integration.Id == id) ?? ofPlatform.FirstOrDefault();
        if (chosen is null)
            return Problems.NotConnected(platform);

        var create = services.GetRequiredKeyedService<IMeetingProvider>(platform.Platform).GetCapabilities(chosen).Create;
        return create.IsAvailable
            ? await ProbeAsync(chosen, platform, cancellationToken).ConfigureAwait(false)
            : Problems.CapabilityMissing(create);
    }

    /// <summary>A dead grant is noticed here, while nothing has happened yet. Anything else is left to the job.</summary>
    private async Task<VideoResult<Integration>> ProbeAsync(
        Integration integration, PlatformDescriptor platform, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(ProbeLimit, timeProvider);
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await tokens.GetAsync(integration, cancellationToken: waiting.Token).ConfigureAwait(false);
            return integration;
        }
        catch (ReconnectRequiredException exception)
        {
            return Problems.ReconnectRequired(platform, exception);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return integration;
        }
        catch (PlatformException exception) when (exception.IsTransient)
        {
            return integration;
        }
        catch (PlatformException exception)
        {
            return Problems.Of(exception, platform, PlatformFailures.CodeOf(exception));
        }
    }
}
