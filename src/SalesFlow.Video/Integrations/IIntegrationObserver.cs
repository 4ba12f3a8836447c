using System.Diagnostics.CodeAnalysis;

namespace SalesFlow.Video.Integrations;

/// <summary>Learns what became of token refreshes. Called on the refreshing node before the waiting callers get their answer.</summary>
[Experimental("SFV0001")]
public interface IIntegrationObserver
{
    /// <summary>A new pair is stored.</summary>
    Task OnRefreshedAsync(IntegrationId id, CancellationToken cancellationToken = default);

    /// <summary>A refresh failed for a reason that may pass, or that is our own configuration's fault; the grant itself is not in doubt.</summary>
    Task OnRefreshFailedAsync(IntegrationId id, string errorCode, CancellationToken cancellationToken = default);

    /// <summary>The grant is dead. May be called more than once for the same token version, by several nodes; must end in one effect.</summary>
    /// <param name="id">The integration.</param>
    /// <param name="tokenVersion">The version of the tokens that were not accepted.</param>
    /// <param name="kind">Why: <see cref="PlatformErrorKind.Unauthorized"/> or <see cref="PlatformErrorKind.AccountGone"/>.</param>
    /// <param name="reason">A fixed word that says more, such as <c>tokens_unreadable</c>; null when the kind says all.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task OnGrantRejectedAsync(
        IntegrationId id, long tokenVersion, PlatformErrorKind kind, string? reason = null, CancellationToken cancellationToken = default);
}
