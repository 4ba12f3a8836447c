namespace SalesFlow.Video.Integrations;

/// <summary>Says whether an integration can be used.</summary>
public enum IntegrationState
{
    /// <summary>The grant works, as far as we know.</summary>
    Connected,

    /// <summary>The platform no longer accepts the grant: only the user can renew it.</summary>
    ReconnectRequired,

    /// <summary>The user disconnected the account; its tokens are gone.</summary>
    Disconnected,
}
