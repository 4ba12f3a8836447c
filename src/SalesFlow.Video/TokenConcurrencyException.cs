namespace SalesFlow.Video;

/// <summary>Thrown when a token row changed again and again while it was being saved, so that the save was given up.</summary>
public sealed class TokenConcurrencyException : SalesFlowVideoException
{
    /// <summary>Creates the exception for one integration.</summary>
    public TokenConcurrencyException(IntegrationId integrationId)
        : base($"The tokens of integration {integrationId} were changed elsewhere while being saved. Try the call again.") =>
        IntegrationId = integrationId;

    /// <summary>The integration whose tokens were contended.</summary>
    public IntegrationId IntegrationId { get; }
}
