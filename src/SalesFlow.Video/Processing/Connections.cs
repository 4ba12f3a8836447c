using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Processing;

/// <summary>Finds the account that a meeting is held with.</summary>
internal sealed class Connections(IServiceProvider services, IIntegrationStore integrations)
{
    /// <summary>Returns the connection of a meeting, or null when its account is not connected any more.</summary>
    public async Task<Connection?> FindAsync(Meeting meeting, CancellationToken cancellationToken)
    {
        var integration = await integrations.FindAsync(meeting.IntegrationId, cancellationToken).ConfigureAwait(false);
        return integration is null or { State: IntegrationState.Disconnected }
            ? null
            : new Connection(ProviderOf(integration), integration);
    }

    /// <summary>Returns who talks to the platform of an account.</summary>
    public IMeetingProvider ProviderOf(Integration integration) => services.GetRequiredKeyedService<IMeetingProvider>(integration.Platform);
}
