using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Processing;

namespace SalesFlow.Video.Hosting;

/// <summary>Finds the integration of a meeting, new or old, and makes sure that it works before anything is stored.</summary>
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

        return await CheckAsync(chosen, platform, static can => can.Create, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns the integration that a meeting is held with, when it can do what is asked of it now.</summary>
    /// <param name="meeting">A meeting.</param>
    /// <param name="platform">Its platform.</param>
    /// <param name="capability">What the integration must be able to do.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The integration; or why it cannot be reached, in the same words however the connection ended.</returns>
    public async Task<VideoResult<Integration>> ReachAsync(
        Meeting meeting, PlatformDescriptor platform, Func<MeetingCapabilities, Capability> capability, CancellationToken cancellationToken)
    {
        var integration = await store.FindAsync(meeting.IntegrationId, cancellationToken).ConfigureAwait(false);
        return integration is null or { State: IntegrationState.Disconnected }
            ? Problems.NotConnected(platform)
            : await CheckAsync(integration, platform, capability, cancellationToken).ConfigureAwait(false);
    }

    private async Task<VideoResult<Integration>> CheckAsync(
        Integration integration, PlatformDescriptor platform, Func<MeetingCapabilities, Capability> capability, CancellationToken cancellationToken)
    {
        var wanted = capability(services.GetRequiredKeyedService<IMeetingProvider>(platform.Platform).GetCapabilities(integration));
        return wanted.IsAvailable
            ? await ProbeAsync(integration, platform, cancellationToken).ConfigureAwait(false)
            : Problems.CapabilityMissing(wanted);
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
